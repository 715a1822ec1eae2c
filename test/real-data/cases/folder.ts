import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../data.ts'

const folder = join(dataFolder ?? '', '..', 'cases')
/** Where the cases lie, beside the real data sets; null where they are absent. */
export const casesFolder: string | null = dataFolder && existsSync(folder) ? folder : null

export const caseFolders = (): string[] =>
  casesFolder ? readdirSync(casesFolder).filter((name) => existsSync(join(folder, name, 'README.md'))) : []

export function caseFile(name: string, file: string): Buffer {
  return readFileSync(join(folder, name, file))
}

export function caseJson<T>(name: string, file: string): T {
  return JSON.parse(caseFile(name, file).toString()) as T
}

export const hasCase = (name: string): boolean => existsSync(join(folder, name))
