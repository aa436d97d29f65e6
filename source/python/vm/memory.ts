import { memoryInUse } from '../lifetimes/memory.ts';
import { Limit } from './limit.ts';
import type { VM } from './vm.ts';

/**
The memory of a run, in bytes as they are charged. When half of what is free has been taken it is looked how much of it is still in
use; until the loop comes to that, a native may need the other half.
*/
export class Memory {
  private left: number; // may be taken before it is looked
  private reserve: number; // may be taken beyond that

  constructor(private readonly budget: number) {
    this.left = this.reserve = budget / 2;
  }

  /** Takes memory before it is allocated; true: it is to be looked how much is in use, as soon as that can be. Errors: Limit. */
  take(bytes: number): boolean {
    this.left -= bytes;
    return this.left < 0 && this.takeReserve();
  }

  private takeReserve(): boolean {
    this.left += this.reserve;
    this.reserve = 0;
    if (this.left < 0) throw new Limit('bytes');
    return true;
  }

  /** It is to be looked how much is in use. */
  get isDue(): boolean {
    return this.reserve === 0;
  }

  /** Gives back what is not in use any more, if it is time for that. Errors: Limit. */
  reclaim(vm: VM): boolean {
    if (!this.isDue) return false;
    const inUse = Math.min(this.budget - this.left, memoryInUse(vm));
    const free = this.budget - inUse;
    // With so little left it would be looked all the time.
    if (free < this.budget / 16) throw new Limit('bytes');
    this.left = this.reserve = free / 2;
    return true;
  }
}
