import type { Connection } from 'ssh2';

/** The part of ssh2's protocol that tells a client why a channel is not opened. */
type Protocol = { channelOpenFail?: (channel: number, reason: number, description: string) => void };

/**
From now on a client that is refused a channel is told why, as `ssh` prints it: `open failed: administratively prohibited: LINE`.
(ssh2 1.17 itself always leaves the line empty.)
*/
export function sayWhy(connection: Connection, line: string): void {
  const { _protocol: protocol } = connection as unknown as { readonly _protocol?: Protocol };
  const openFail = protocol?.channelOpenFail;
  if (!protocol || !openFail) return;
  const ADMINISTRATIVELY_PROHIBITED = 1;
  protocol.channelOpenFail = (channel) => openFail.call(protocol, channel, ADMINISTRATIVELY_PROHIBITED, line);
}
