/**
 * Builds the documentation site into `dist`, from which the server of Portevoix serves it at `/docs`, or into a folder:
 *
 *   node main.ts [FOLDER]
 */
import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { makeSite } from './site.ts'

const root = join(import.meta.dirname, '../../..')
const [folder] = process.argv.slice(2)
const target = folder ? resolve(folder) : join(import.meta.dirname, '../dist')

const files = await makeSite(root)
if (!folder) {
  const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22)
  // What the server may answer with: it reads no other file.
  const tags = [...files].map(([path, text]) => [path, hash(text)])
  files.set('files.json', JSON.stringify(Object.fromEntries(tags)))
}
// Put into place as a whole: a server may read it meanwhile.
const making = folder ? target : `${target}.${process.pid}`
if (!folder) rmSync(making, { recursive: true, force: true })
for (const [path, text] of files) {
  mkdirSync(dirname(join(making, path)), { recursive: true })
  writeFileSync(join(making, path), text)
  if (!folder) writeFileSync(join(making, `${path}.gz`), gzipSync(text))
}
if (!folder) {
  rmSync(target, { recursive: true, force: true })
  renameSync(making, target)
}
