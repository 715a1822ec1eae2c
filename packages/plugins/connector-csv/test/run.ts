import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Records, StreamName } from '@portevoix/sdk/plugin'
import { csvConfig } from '../src/config.ts'
import { csvConnector } from '../src/connector.ts'
import type { CsvContext } from '../src/download.ts'
import type { CsvState } from '../src/read-stream.ts'

/** What a server answers to the headers that were sent. */
export type Answer = (headers: Headers, url: string) => Response
export type Settings = Record<string, unknown>

// biome-ignore lint/style/noProcessEnv: tests find the reference data by it; the package itself reads no environment.
export const DATA: string = process.env.PORTEVOIX_DATA ?? ''
export const dataOf = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(DATA, file)))

export const answerWith =
  (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response(body, { headers: { 'content-type': 'text/csv', ...headers } })

export function contextOf(answer: Answer, config: Settings, warnings: string[] = [], notes: string[] = []): CsvContext {
  return {
    integrationId: 'integration',
    config: csvConfig.parse({ url: 'https://files.example/all.csv', ...config }),
    signal: new AbortController().signal,
    now: () => new Date('2026-03-01T12:00:00Z'),
    fetch: async (input, init) => answer(new Headers(init?.headers), String(input)),
    secret: (name) => `secret-${name}`,
    log: (level, message) => {
      if (level === 'warn') warnings.push(message)
      else notes.push(message)
    },
  }
}

export interface Run<Name extends StreamName> {
  pages: Page<Records[Name], CsvState>[]
  records: Records[Name][]
  reasons: string[]
  warnings: string[]
  /** Other lines of the log. */
  notes: string[]
  complete: boolean
  state: CsvState | null
}

/** Reads one stream to its end. */
export async function run<Name extends StreamName>(
  stream: Name,
  body: string | Uint8Array<ArrayBuffer> | Answer,
  config: Settings = {},
  state: CsvState | null = null,
): Promise<Run<Name>> {
  const warnings: string[] = []
  const notes: string[] = []
  const answer = typeof body === 'function' ? body : answerWith(body)
  const ctx = contextOf(answer, { records: stream, ...config }, warnings, notes)
  const pages: Run<Name>['pages'] = []
  const source = csvConnector.streams?.[stream] as unknown as {
    read(ctx: CsvContext, state: CsvState | null): AsyncIterable<Page<Records[Name], CsvState>>
  }
  for await (const page of source.read(ctx, state)) pages.push(page)
  return {
    pages,
    records: pages.flatMap((page) => page.upserts),
    reasons: pages.flatMap((page) => page.skipped ?? []).map(({ reason }) => reason),
    warnings,
    notes,
    complete: pages.some((page) => page.complete === true),
    state: pages.at(-1)?.state ?? state,
  }
}
