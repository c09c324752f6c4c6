import { randomBytes } from './random.ts';

const bytes = Buffer.alloc(16);
let lastTime = 0;
let counter = 0;

/**
 * A new UUIDv7 (RFC 9562): time in milliseconds, then a 12-bit counter so that ids made in the same millisecond keep
 * their order, then 62 random bits. Lower case.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastTime) {
    lastTime = now;
    counter = 0;
  } else if (counter < 0xfff) counter += 1;
  else {
    lastTime += 1;
    counter = 0;
  }
  randomBytes(8).copy(bytes, 8);
  bytes.writeUIntBE(lastTime, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
