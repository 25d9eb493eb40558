import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Hex SHA-256 of the bytes, lower case; the same in node and in the browser. */
export function fingerprint(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
