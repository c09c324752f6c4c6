import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import type { ReadGuard } from './read-guard.ts';
import { damaged, tooLarge, WorkbookError } from './workbook-error.ts';

/** The greatest number of rounds [MS-OFFCRYPTO] allows is ten times this; no program writes more than a tenth of it. */
const MOST_ROUNDS = 1_000_000;
const STANDARD_ROUNDS = 50_000;
const GUARD_EVERY_ROUNDS = 5000;
const SEGMENT_BYTES = 4096;
const SIZE_BYTES = 8;
const AES_BLOCK = 16;
/** What each key of the agile kind is derived for. */
const PURPOSE = { input: 'fea7d2763b4b9e79', hash: 'd7aa0f6d3061344e', key: '146e0be7abacd0d6' };
const HASHES: Record<string, string> = { SHA1: 'sha1', 'SHA-1': 'sha1', SHA256: 'sha256', SHA384: 'sha384', SHA512: 'sha512' };
const KEY_BITS = new Set([128, 192, 256]);
/** Identifiers of AES in the standard kind. */
const AES_IDS = new Set([0x660e, 0x660f, 0x6610]);

/**
 * Opens a workbook kept behind a password ([MS-OFFCRYPTO] 2.3.4, agile and standard encryption with AES) and answers the
 * zip in it. A password that does not fit is WORKBOOK_PASSWORD_WRONG, another kind of encryption WORKBOOK_LOCKED.
 */
export function decryptPackage(info: Buffer, locked: Buffer, password: string, guard: ReadGuard): Buffer {
  if (info.length < SIZE_BYTES || locked.length < SIZE_BYTES) throw damaged('an encrypted workbook that is cut off');
  const size = Number(locked.readBigUInt64LE(0));
  const body = locked.subarray(SIZE_BYTES);
  if (size > body.length) throw damaged('an encrypted workbook that is cut off');
  try {
    const open = info.readUInt16LE(0) === 4 && info.readUInt16LE(2) === 4 ? agile(info, password, guard) : standard(info, password, guard);
    return open(body).subarray(0, size);
  } catch (error) {
    throw error instanceof WorkbookError ? error : damaged('the encryption cannot be read', error);
  }
}

function agile(info: Buffer, password: string, guard: ReadGuard): (body: Buffer) => Buffer {
  const xml = info.toString('utf8', SIZE_BYTES);
  const data = attributesOf(xml, 'keyData');
  const lock = attributesOf(xml, 'encryptedKey');
  const rounds = Number(lock['spinCount']);
  if (!(rounds <= MOST_ROUNDS)) throw tooLarge(`${rounds} rounds of hashing`);
  const [hash, keyBits, salt] = [hashOf(lock), Number(lock['keyBits']), bytesOf(lock, 'saltValue')];
  if (!KEY_BITS.has(keyBits) || lock['cipherAlgorithm'] !== 'AES' || lock['cipherChaining'] !== 'ChainingModeCBC' || data['cipherAlgorithm'] !== 'AES' || data['cipherChaining'] !== 'ChainingModeCBC') throw otherLock();
  const base = spin(hash, salt, password, rounds, guard);
  const opened = (purpose: string, value: string) => decrypt('cbc', sized(digest(hash, base, Buffer.from(purpose, 'hex')), keyBits / 8), sized(salt, AES_BLOCK), bytesOf(lock, value));
  const proof = digest(hash, opened(PURPOSE.input, 'encryptedVerifierHashInput').subarray(0, Number(lock['saltSize'])));
  checkProof(proof, opened(PURPOSE.hash, 'encryptedVerifierHashValue'));
  const key = opened(PURPOSE.key, 'encryptedKeyValue').subarray(0, keyBits / 8);
  const [dataHash, dataSalt] = [hashOf(data), bytesOf(data, 'saltValue')];
  return (body) => {
    const pieces: Buffer[] = [];
    for (let at = 0; at < body.length; at += SEGMENT_BYTES) {
      guard.check();
      pieces.push(decrypt('cbc', key, sized(digest(dataHash, dataSalt, uint32(at / SEGMENT_BYTES)), AES_BLOCK), wholeBlocks(body.subarray(at, at + SEGMENT_BYTES))));
    }
    return Buffer.concat(pieces);
  };
}

/** Header: flags, size of the header; in it the cipher and the size of its key; then salt, verifier and its hash. */
function standard(info: Buffer, password: string, guard: ReadGuard): (body: Buffer) => Buffer {
  const header = 12;
  const verifier = header + info.readUInt32LE(SIZE_BYTES);
  const keyBits = info.readUInt32LE(header + 16);
  if (info.readUInt16LE(2) !== 2 || !AES_IDS.has(info.readUInt32LE(header + 8)) || !KEY_BITS.has(keyBits)) throw otherLock();
  const salt = info.subarray(verifier + 4, verifier + 20);
  const last = digest('sha1', spin('sha1', salt, password, STANDARD_ROUNDS, guard), uint32(0));
  const half = (fill: number) => digest('sha1', Buffer.alloc(64, fill).map((byte, index) => byte ^ (last[index] ?? 0)));
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keyBits / 8);
  const proof = digest('sha1', decrypt('ecb', key, null, info.subarray(verifier + 20, verifier + 36)));
  checkProof(proof, decrypt('ecb', key, null, info.subarray(verifier + 40, verifier + 72)));
  return (body) => decrypt('ecb', key, null, wholeBlocks(body));
}

/** The hash of salt and password, hashed again and again with the number of the round. */
function spin(hash: string, salt: Buffer, password: string, rounds: number, guard: ReadGuard): Buffer {
  let value = digest(hash, salt, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < rounds; round++) {
    if (round % GUARD_EVERY_ROUNDS === 0) guard.check();
    value = digest(hash, uint32(round), value);
  }
  return value;
}

function checkProof(proof: Buffer, kept: Buffer): void {
  if (kept.length < proof.length || !timingSafeEqual(proof, kept.subarray(0, proof.length))) throw new WorkbookError('WORKBOOK_PASSWORD_WRONG', 'the password does not open the workbook');
}

function decrypt(mode: 'cbc' | 'ecb', key: Buffer, vector: Buffer | null, bytes: Buffer): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-${mode}`, key, vector).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

function wholeBlocks(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length - (bytes.length % AES_BLOCK));
}

function digest(hash: string, ...parts: Uint8Array[]): Buffer {
  const sum = createHash(hash);
  for (const part of parts) sum.update(part);
  return sum.digest();
}

/** Cut, or filled up with 0x36 ([MS-OFFCRYPTO] 2.3.4.11). */
function sized(bytes: Buffer, size: number): Buffer {
  return bytes.length >= size ? bytes.subarray(0, size) : Buffer.concat([bytes, Buffer.alloc(size - bytes.length, 0x36)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The attributes of the first element of this name. */
function attributesOf(xml: string, element: string): Record<string, string> {
  const tag = new RegExp(`<(?:\\w+:)?${element}\\s([^>]*)>`).exec(xml)?.[1];
  if (tag === undefined) throw damaged('an encrypted workbook without its key');
  return Object.fromEntries([...tag.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

function hashOf(attributes: Record<string, string>): string {
  const hash = HASHES[attributes['hashAlgorithm'] ?? ''];
  if (hash === undefined) throw otherLock();
  return hash;
}

function bytesOf(attributes: Record<string, string>, name: string): Buffer {
  return Buffer.from(attributes[name] ?? '', 'base64');
}

function otherLock(): WorkbookError {
  return new WorkbookError('WORKBOOK_LOCKED', 'another kind of encryption');
}
