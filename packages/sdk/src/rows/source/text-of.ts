import { TextDecoder } from 'node:util'
import { gatherEvidence, judgeCharset } from './charset.ts'
import { decodeText } from './decode.ts'
import { type FileSource, unpacked } from './unpack.ts'

/**
 * The text of a file, unpacked where it is gzip, in parts; null where it cannot be told for certain how it is encoded.
 * @throws RowsFileError COMPRESSION, TOO_LARGE.
 */
export async function textOf(open: FileSource, limits: { fileBytes: number }): Promise<AsyncGenerator<string> | null> {
  const evidence = gatherEvidence()
  for await (const chunk of unpacked(open(), limits)) evidence.add(chunk)
  const gathered = evidence.end()
  const { charset } = judgeCharset(gathered, { encoding: 'auto', declared: null })
  // A file in another charset is read as one of many that its bytes could be.
  if (gathered.broken > 0 && charset !== 'utf-16le' && charset !== 'utf-16be') return null
  return decoded(open, charset, limits)
}

async function* decoded(open: FileSource, charset: string, limits: { fileBytes: number }): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for await (const bytes of decodeText(unpacked(open(), limits), charset)) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}
