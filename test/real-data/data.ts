import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** Folder of the real data sets, as vitest.config.ts found it; null where there is none, and tests on it are skipped. */
export const dataFolder: string | null = process.env.PORTEVOIX_DATA ?? null

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
