import { createHash } from 'node:crypto'

/** What is stored of a code or a refresh token. */
export const hashOf = (secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(secret).digest())
