import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const beside = fileURLToPath(new URL('../../../shared/data', import.meta.url))

/** Folder of the real data sets: PORTEVOIX_DATA, or `shared/data` beside the project; null where there is neither. */
export const dataFolder: string | null = process.env.PORTEVOIX_DATA ?? (existsSync(beside) ? beside : null)

if (!dataFolder) {
  console.warn('\nThe real data sets are not here: tests on them are skipped. Name their folder by PORTEVOIX_DATA.\n')
} else if (!existsSync(dataFolder)) {
  throw new Error(`PORTEVOIX_DATA names ${dataFolder}, which does not exist.`)
}

function file(...path: string[]): string {
  return join(dataFolder ?? '', ...path)
}

export function read(...path: string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file(...path)))
}

export function list(...path: string[]): string[] {
  return readdirSync(file(...path)).sort()
}

/** Rows of a CSV file as texts by column. */
export function rows(...path: string[]): Record<string, string>[] {
  return parse(readFileSync(file(...path)), { columns: true, bom: true }) as Record<string, string>[]
}
