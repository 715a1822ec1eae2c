import type { Context } from '../../../core/context.ts'
import { defineLoader } from '../../../core/loaders.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { EARNED_MEDIA_METHODS, type EarnedMediaMethod } from '../formulas/index.ts'

/** What attention is taken to cost, by one method. */
export interface EarnedMediaSetting {
  method: EarnedMediaMethod
  /** 0: the defaults, which the organisation has not set. */
  version: number
  currency: string
  parameters: { name: string; value: string }[]
  /** Null for the defaults. */
  createdAt: Date | null
}

/**
 * Round figures to begin with, no market's prices: 1.00 for a click, 10.00 for a thousand people or showings, a reaction
 * for a quarter of a click, in the organisation's currency.
 */
export const DEFAULT_PARAMETERS: Readonly<Record<string, string>> = {
  cpcMinor: '100',
  cpmMinor: '1000',
  reactionWeight: '0.25',
}

interface SettingRow {
  method: string
  version: number | null
  currency: string
  parameters: Record<string, string> | null
  createdAt: Date | null
}

/** The newest setting of each method, or the defaults: one statement for all. */
export const earnedMediaSetting = defineLoader<EarnedMediaMethod, EarnedMediaSetting>(async (ctx, methods) => {
  const rows = await ctx.db.$queryRaw<SettingRow[]>(Prisma.sql`
    SELECT m.method, s.version, coalesce(s.currency, o.currency) AS currency, s.parameters, s."createdAt"
    FROM unnest(${[...methods]}::text[]) AS m(method) CROSS JOIN "Organization" o
    LEFT JOIN LATERAL (
      SELECT * FROM "EarnedMediaSetting" e WHERE e.method = m.method ORDER BY e.version DESC LIMIT 1
    ) s ON TRUE`)
  const byMethod = new Map(rows.map((row) => [row.method, row]))
  return methods.map((method) => {
    const row = byMethod.get(method)
    return row ? toSetting(method, row) : null
  })
})

function toSetting(method: EarnedMediaMethod, row: SettingRow): EarnedMediaSetting {
  const values = row.parameters ?? DEFAULT_PARAMETERS
  const parameters = EARNED_MEDIA_METHODS[method].parameters.map((name) => ({ name, value: values[name] ?? '0' }))
  return { method, version: row.version ?? 0, currency: row.currency, parameters, createdAt: row.createdAt }
}

/** The setting of a method in force now. */
export async function earnedMediaSettingOf(ctx: Context, method: EarnedMediaMethod): Promise<EarnedMediaSetting> {
  const setting = await earnedMediaSetting(ctx).load(method)
  if (!setting) throw new Error('The organisation of this request is missing.')
  return setting
}
