import type { AuthContext, AuthenticationType, KeyboardAuthContext, PublicKeyAuthContext } from 'ssh2';
import ssh2 from 'ssh2';
import { ASK_CODE, askPersonal, NOT_A_NAME, TOO_MANY_WRONG, WRONG_PERSONAL } from '../words/en-server.ts';
import { type Claim, findLearner, fingerprint, isSame, newLearner, withClaim } from './learners.ts';
import type { Limits } from './limits.ts';
import type { Store } from './store.ts';
import { type Middleware, Refusal, type Visit, type Who } from './visit.ts';

/** Who may come in. Without a code and keys: everyone. */
export type Admission = {
  readonly code?: string;
  readonly keys?: ReadonlySet<string>; // fingerprints
  readonly teacherCode?: string;
  readonly teacherKeys?: ReadonlySet<string>;
};

/** A name to be known by, and after a plus a personal code. */
const NAME = /^([\p{L}\p{N}][\p{L}\p{N}._-]{0,31})(?:\+([A-Za-z0-9]{1,16}))?$/u;

/** Wrong answers, and keys offered, in one connection. */
const MOST_WRONG = 3;
const MOST_KEYS = 12;

/**
Finds out who is there. A key that is offered is proved, whoever may come in: the learner is known by it later. Where a code is
needed too, it is asked after that.
*/
export function identity(admission: Admission, store: Store, limits: Limits): Middleware {
  return async (visit, next) => {
    visit.who = await new Login(visit, admission, store, limits).over;
    await next();
  };
}

/** The talk between a client and us until it is let in. */
class Login {
  readonly over: Promise<Who>;
  readonly #visit: Visit;
  readonly #admission: Admission;
  readonly #store: Store;
  readonly #limits: Limits;
  readonly #methods: AuthenticationType[];
  #who: Who | undefined; // of the request that is being accepted
  #settle!: { in: (who: Who) => void; out: (refusal: Refusal) => void };
  #wrong = 0;
  #keys = 0;
  #key: string | undefined; // proved
  #asking = false; // an answer of ours is under way

  constructor(visit: Visit, admission: Admission, store: Store, limits: Limits) {
    this.#visit = visit;
    this.#admission = admission;
    this.#store = store;
    this.#limits = limits;
    const { code, keys, teacherCode } = admission;
    const onlyKeys = keys !== undefined && code === undefined && teacherCode === undefined;
    this.#methods = onlyKeys ? ['publickey'] : ['publickey', 'keyboard-interactive', 'password'];
    this.over = new Promise((resolve, reject) => {
      this.#settle = { in: resolve, out: reject };
    });
    visit.connection.once('ready', () => this.#settle.in(this.#who!));
    visit.connection.on('authentication', (context: AuthContext) => void this.#heard(context));
    void visit.closed.then(() => this.#settle.out(new Refusal('gone before they were in')));
  }

  async #heard(context: AuthContext): Promise<void> {
    // What the client sends before it has heard our answer is nothing that it was asked for.
    if (this.#asking && context.method !== 'keyboard-interactive') return context.reject(this.#methods);
    this.#asking = true;
    try {
      await this.#answer(context);
    } catch (error) {
      this.#end(context, error instanceof Refusal ? error : new Refusal(String(error)));
    } finally {
      this.#asking = false;
    }
  }

  async #answer(context: AuthContext): Promise<void> {
    const named = NAME.exec(context.username);
    if (!named) {
      if (context.method === 'keyboard-interactive') await say(context, NOT_A_NAME);
      else if (context.method === 'none' || context.method === 'publickey')
        return context.reject(['keyboard-interactive']);
      throw new Refusal(NOT_A_NAME);
    }
    const guesses = context.method === 'keyboard-interactive' || context.method === 'password';
    if (guesses && (this.#wrong >= MOST_WRONG || this.#limits.isSpent(this.#visit.address))) {
      if (context.method === 'keyboard-interactive') await say(context, TOO_MANY_WRONG);
      throw new Refusal(TOO_MANY_WRONG);
    }
    const [, name = '', personal] = named;
    const claim: Claim = { name, address: this.#visit.address, ...(personal ? { personal } : {}) };
    switch (context.method) {
      case 'publickey':
        return this.#offered(context, claim);
      case 'keyboard-interactive':
        return this.#asked(context, claim);
      case 'password': {
        const [code = '', typed] = context.password.trim().split(/\s+/);
        const role = this.#roleOf(code);
        const told = typed === undefined ? claim : { ...claim, personal: typed };
        return role ? this.#enter(context, told, role, 'code') : this.#refuse(context);
      }
      default:
        return context.reject(this.#methods);
    }
  }

  /** A key, first without a signature (would it help?), then with one. */
  async #offered(context: PublicKeyAuthContext, claim: Claim): Promise<void> {
    if (++this.#keys > MOST_KEYS) throw new Refusal('too many keys');
    const { code, keys, teacherKeys } = this.#admission;
    const key = fingerprint(context.key.data);
    const teaches = teacherKeys?.has(key) === true;
    const helps = teaches || keys?.has(key) === true || keys === undefined;
    if (!helps && code === undefined) return context.reject(this.#methods);
    if (!context.signature) return context.accept();
    const parsed = ssh2.utils.parseKey(context.key.data);
    const proved =
      !(parsed instanceof Error) &&
      parsed.verify(context.blob!, context.signature, context.hashAlgo) === true;
    if (!proved) return this.#refuse(context);
    this.#key = key;
    if (teaches) return this.#enter(context, claim, 'teacher', 'key');
    if (keys?.has(key)) return this.#enter(context, claim, 'learner', 'key');
    if (code === undefined) return this.#enter(context, claim, 'learner', 'open');
    return context.reject(['keyboard-interactive', 'password'], true);
  }

  async #asked(context: KeyboardAuthContext, claim: Claim): Promise<void> {
    const { code, keys, teacherCode } = this.#admission;
    if (code === undefined && keys === undefined) return this.#enter(context, claim, 'learner', 'open');
    if (code === undefined && teacherCode === undefined) return context.reject(this.#methods);
    const role = this.#roleOf((await ask(context, ASK_CODE, false)).trim());
    return role ? this.#enter(context, claim, role, 'code') : this.#refuse(context);
  }

  #roleOf(typed: string): Who['role'] | undefined {
    const { code, keys, teacherCode } = this.#admission;
    if (teacherCode !== undefined && isSame(typed, teacherCode)) return 'teacher';
    if (code === undefined) return keys === undefined ? 'learner' : undefined;
    return isSame(typed.toLowerCase(), code.toLowerCase()) ? 'learner' : undefined;
  }

  /** They may come in: who of those who are known here is it? */
  async #enter(context: AuthContext, said: Claim, role: Who['role'], how: Who['how']): Promise<void> {
    const claim = this.#key === undefined ? said : { ...said, key: this.#key };
    let found = await findLearner(this.#store, claim);
    if (found.kind === 'doubt' && context.method === 'keyboard-interactive') {
      const personal = (await ask(context, askPersonal(claim.name), true)).trim();
      if (personal !== '') found = await findLearner(this.#store, { ...claim, personal });
    }
    if (found.kind === 'wrong') {
      if (context.method === 'keyboard-interactive') await say(context, WRONG_PERSONAL);
      return this.#refuse(context);
    }
    const made = found.kind === 'known' ? undefined : newLearner(claim);
    const learner = found.kind === 'known' ? withClaim(found.learner, claim) : made!.learner;
    if (found.kind !== 'known' || learner !== found.learner) await this.#store.keepLearner(learner);
    this.#limits.right(this.#visit.address);
    const { name } = claim;
    // Says 'ready' in the same turn, unless the client has given up this way of logging in meanwhile.
    this.#who = { role, name, learner, how, ...(made ? { personal: made.personal } : {}) };
    context.accept();
  }

  /** Something was wrong: the answer takes its time, and after a few of them there is none. */
  async #refuse(context: AuthContext): Promise<void> {
    const { address, closed } = this.#visit;
    this.#wrong++;
    const slow = this.#limits.wrong(address);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      closed,
      new Promise<void>((resolve) => {
        timer = setTimeout(resolve, slow);
      }),
    ]);
    clearTimeout(timer);
    const spent = this.#limits.isSpent(address);
    if (spent && context.method === 'keyboard-interactive') await say(context, TOO_MANY_WRONG);
    if (this.#wrong >= MOST_WRONG || spent) throw new Refusal(spent ? TOO_MANY_WRONG : 'wrong code');
    context.reject(this.#methods);
  }

  #end(context: AuthContext, refusal: Refusal): void {
    context.reject([]);
    this.#settle.out(refusal);
    this.#visit.connection.end();
  }
}

/** Asks one question; an answer that never comes is ''. */
function ask(context: KeyboardAuthContext, prompt: string, echo: boolean): Promise<string> {
  return new Promise((resolve) => {
    context.prompt([{ prompt, echo }], '', '', (answers) => resolve(answers?.[0] ?? ''));
  });
}

/** Says something that `ssh` shows, and asks nothing. */
function say(context: KeyboardAuthContext, line: string): Promise<void> {
  return new Promise((resolve) => {
    context.prompt([], '', line, () => resolve());
    setTimeout(resolve, 1000).unref();
  });
}
