import { createCipheriv, createHash } from 'node:crypto';
import { compoundFile } from './xls.ts';

const SALT = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const DATA_SALT = Buffer.from('ffeeddccbbaa99887766554433221100', 'hex');
const KEY = Buffer.alloc(32, 0x5a);
const VERIFIER = Buffer.alloc(16, 0x11);

const hash = (name: string, ...parts: Uint8Array[]) => createHash(name).update(Buffer.concat(parts)).digest();
function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
function encrypt(mode: string, key: Buffer, vector: Buffer | null, bytes: Buffer): Buffer {
  const cipher = createCipheriv(mode, key, vector).setAutoPadding(false);
  const blocks = Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);
  return Buffer.concat([cipher.update(blocks), cipher.final()]);
}
function spun(name: string, password: string, rounds: number): Buffer {
  let value = hash(name, SALT, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < rounds; round += 1) value = hash(name, number(round), value);
  return value;
}
function withSize(zip: Buffer, body: Buffer): Buffer {
  return Buffer.concat([number(zip.length), number(0), body]);
}

/** A workbook behind a password as Excel 2010 and later keep it ([MS-OFFCRYPTO] 2.3.4.10–15). */
export function agileLocked(zip: Buffer, password: string, rounds = 1000): Buffer {
  const base = spun('sha512', password, rounds);
  const locked = (purpose: string, bytes: Buffer) => encrypt('aes-256-cbc', hash('sha512', base, Buffer.from(purpose, 'hex')).subarray(0, 32), SALT, bytes).toString('base64');
  const common = 'saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';
  const xml = `<?xml version="1.0"?><encryption xmlns:p="x"><keyData ${common} saltValue="${DATA_SALT.toString('base64')}"/><keyEncryptors><keyEncryptor><p:encryptedKey spinCount="${rounds}" ${common} saltValue="${SALT.toString('base64')}" encryptedVerifierHashInput="${locked('fea7d2763b4b9e79', VERIFIER)}" encryptedVerifierHashValue="${locked('d7aa0f6d3061344e', hash('sha512', VERIFIER))}" encryptedKeyValue="${locked('146e0be7abacd0d6', KEY)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const segments = Array.from({ length: Math.ceil(zip.length / 4096) }, (_, index) => encrypt('aes-256-cbc', KEY, hash('sha512', DATA_SALT, number(index)).subarray(0, 16), zip.subarray(index * 4096, (index + 1) * 4096)));
  return compoundFile({ EncryptionInfo: Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)]), EncryptedPackage: withSize(zip, Buffer.concat(segments)) });
}

/** The same as Excel 2007 keeps it ([MS-OFFCRYPTO] 2.3.4.5–9). */
export function standardLocked(zip: Buffer, password: string): Buffer {
  const last = hash('sha1', spun('sha1', password, 50_000), number(0));
  const half = (fill: number) => hash('sha1', Buffer.alloc(64, fill).map((byte, index) => byte ^ (last[index] ?? 0)));
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, 16);
  const header = Buffer.concat([number(0x24), number(0), number(0x660e), number(0x8004), number(128), number(0x18), number(0), number(0), Buffer.from('AES\0', 'utf16le')]);
  const verifier = Buffer.concat([number(16), SALT, encrypt('aes-128-ecb', key, null, VERIFIER), number(20), encrypt('aes-128-ecb', key, null, hash('sha1', VERIFIER))]);
  return compoundFile({ EncryptionInfo: Buffer.concat([Buffer.from([4, 0, 2, 0, 0x24, 0, 0, 0]), number(header.length), header, verifier]), EncryptedPackage: withSize(zip, encrypt('aes-128-ecb', key, null, zip)) });
}
