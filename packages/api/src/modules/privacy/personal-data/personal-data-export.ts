import { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { type Export, Prisma } from '../../../generated/prisma/client.ts'
import { declareExport, type Written } from '../../exports/index.ts'
import { idsOfPerson, NOW, personNow } from '../../people/index.ts'
import { stepOfExport } from '../requests/request-steps.ts'
import { readCatalogue } from './catalogue.ts'
import { sectionsFor } from './plan.ts'
import { readRows } from './read-rows.ts'
import { FILE_FORMATS } from './write-file.ts'

const { sql } = Prisma

/** Read in one transaction. */
const MOST_ROWS = 200
const MOST_SECTIONS = 10

/** Where the writer goes on: in which section, behind which row, and how many rows of it are written. */
const Checkpoint = z.object({
  section: z.int().min(0),
  after: z.array(z.string()).nullable(),
  written: z.int().min(0),
})
const BEGIN: z.infer<typeof Checkpoint> = { section: 0, after: null, written: 0 }

declareExport('PERSONAL_DATA', {
  needs: ['personal-data:export'],
  sections: async ({ db }) => sectionsFor(await readCatalogue(db), []).length,
  write: async (ctx, of, from) => await write(ctx, of, from === null ? null : Checkpoint.parse(from)),
  ended: stepOfExport,
})

/** Whoever was merged with somebody is the same person: what is kept of either is about both. */
async function idsOf(ctx: Context, personId: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT one.id FROM (SELECT ${personNow(sql`${personId}::uuid`)} AS id) kept
    CROSS JOIN LATERAL (${idsOfPerson(sql`kept.id`, NOW)}) one`)
  return rows.map(({ id }) => id)
}

async function write(ctx: Context, of: Export, from: z.infer<typeof Checkpoint> | null): Promise<Written> {
  const personIds = await idsOf(ctx, of.personId ?? '')
  const sections = sectionsFor(await readCatalogue(ctx.db), personIds)
  const file = FILE_FORMATS[of.format]
  if (!file) throw new Error(`There is no file about a person in the format ${of.format}.`)
  const texts = from === null ? [file.begin(personIds)] : []
  let { section: place, after, written } = from ?? BEGIN
  let rows = 0
  const last = Math.min(sections.length, place + MOST_SECTIONS)
  while (place < last && rows < MOST_ROWS) {
    const section = sections[place]
    if (!section) break
    const batch = await readRows(ctx, section, { personIds, after, most: MOST_ROWS })
    if (written === 0 && after === null) texts.push(file.openSection(section, place))
    for (const row of batch.rows) texts.push(file.row(section, row, written++))
    rows += batch.rows.length
    after = batch.after && [...batch.after]
    if (after !== null) continue
    texts.push(file.closeSection())
    place += 1
    written = 0
  }
  const isEnd = place >= sections.length
  if (isEnd) texts.push(file.end())
  const next = isEnd ? null : { section: place, after, written }
  return { text: texts.join(''), rows, sectionsDone: place, next }
}
