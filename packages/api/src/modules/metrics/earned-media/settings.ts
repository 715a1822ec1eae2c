import type { Context } from '../../../core/context.ts'
import { defineLoader } from '../../../core/loaders.ts'
import { everyColumn } from '../../../core/selected-columns.ts'
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

/** Which setting: the newest, or that which was the newest at an instant. */
interface SettingKey {
  method: EarnedMediaMethod
  knownAt: Date | null
}

/** Settings of methods, or the defaults: one statement for all. */
const earnedMediaSetting = defineLoader<SettingKey, EarnedMediaSetting>(
  async (ctx, keys) => {
    const rows = await ctx.db.$queryRaw<SettingRow[]>(Prisma.sql`
    SELECT m.method, s.version, coalesce(s.currency, o.currency) AS currency, s.parameters, s."createdAt"
    FROM unnest(${keys.map(({ method }) => method)}::text[], ${keys.map(({ knownAt }) => knownAt)}::timestamptz[])
      WITH ORDINALITY AS m(method, known, position) CROSS JOIN "Organization" o
    LEFT JOIN LATERAL (
      SELECT ${everyColumn('EarnedMediaSetting', 'e')} FROM "EarnedMediaSetting" e WHERE e.method = m.method AND (m.known IS NULL OR e."createdAt" <= m.known)
      ORDER BY e.version DESC LIMIT 1
    ) s ON TRUE ORDER BY m.position`)
    return keys.map(({ method }, index) => {
      const row = rows[index]
      return row ? toSetting(method, row) : null
    })
  },
  ({ method, knownAt }) => `${method} ${knownAt?.getTime() ?? ''}`,
)

function toSetting(method: EarnedMediaMethod, row: SettingRow): EarnedMediaSetting {
  const values = row.parameters ?? DEFAULT_PARAMETERS
  const parameters = EARNED_MEDIA_METHODS[method].parameters.map((name) => ({ name, value: values[name] ?? '0' }))
  return { method, version: row.version ?? 0, currency: row.currency, parameters, createdAt: row.createdAt }
}

/** The setting of a method in force now, or at an instant. */
export async function earnedMediaSettingOf(
  ctx: Context,
  method: EarnedMediaMethod,
  knownAt: Date | null = null,
): Promise<EarnedMediaSetting> {
  const setting = await earnedMediaSetting(ctx).load({ method, knownAt })
  if (!setting) throw new Error('The organisation of this request is missing.')
  return setting
}
