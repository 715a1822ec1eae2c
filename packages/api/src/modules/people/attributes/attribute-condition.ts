import { nameKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../../core/context.ts'
import { RequestError } from '../../../core/errors.ts'
import { type PersonAttributeKind, Prisma } from '../../../generated/prisma/client.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import { type Conditions, type FilterField, type Judge, refused } from '../../../platform/lists/index.ts'
import { daysOf, termsOf } from '../../../platform/retention/index.ts'
import { declaredAttributes } from './declared-attributes.ts'
import { attributeKey } from './read-values.ts'
import { FORMER_ATTRIBUTES } from './retention.ts'
import { texts } from './texts.ts'

const { sql } = Prisma

/** By which field of the condition values of a kind are compared. */
const FIELD_OF: { readonly [Kind in PersonAttributeKind]: string } = {
  TEXT: 'text',
  NUMBER: 'number',
  DATE: 'date',
  YES_NO: 'yes',
  ONE_OF: 'option',
}

const form = sql`r.form`
const DAY_MS = 86_400_000

/** People are found by an attribute that is filterable, by whoever may read it, and compared as its kind. */
async function judgeAttributes(ctx: Context): Promise<Judge> {
  const declared = await declaredAttributes(ctx)
  const days = daysOf(FORMER_ATTRIBUTES, await termsOf(ctx.db))
  const keptSince = new Date(ctx.now().getTime() - days * DAY_MS)
  return (asked, place, at) => {
    // Fewer people than there were would be no answer.
    if (at !== null && at < keptSince) throw refused(place, texts('before-kept', { days }))
    const { key, ...compared } = asked as { key?: Conditions }
    const [written, ...others] = Object.entries(key ?? {}).filter(([, value]) => value !== undefined)
    if (!written || others.length > 0 || written[0] !== 'eq') {
      throw refused([...place, 'key'], texts('name-one', { example: '{ eq: "cost-centre" }' }))
    }
    const attribute = declared.get(attributeKey(String(written[1])))
    if (!attribute?.filterable || attribute.archived) {
      const path = [...place, 'key', 'eq']
      const message = texts('not-found', { what: String(written[1]).slice(0, 60) })
      throw new RequestError('NOT_FOUND', texts('at-place', { place: path.join('.'), message }), [{ path, message }])
    }
    if (attribute.sensitive) assertCan(ctx, 'sensitive-attribute:read')
    const field = FIELD_OF[attribute.kind]
    const other = Object.keys(compared).find((name) => name !== field)
    if (other === undefined) return
    const told = { key: attribute.key, kind: attribute.kind, field }
    throw refused([...place, other], texts('other-kind', told))
  }
}

/** A filter of people by one of their attributes. */
export const attribute: FilterField = {
  kind: 'row',
  type: 'AttributeCondition',
  needs: 'person:read',
  dated: true,
  judge: judgeAttributes,
  description:
    'They have a value of the attribute `key` that meets all of these conditions; any value where `key` stands alone. The attribute is `filterable`, and a sensitive one needs `sensitive-attribute:read`. As of an instant before which former values were deleted for their age it is refused.',
  fields: {
    key: {
      kind: 'key',
      form: attributeKey,
      related: (one) => sql`EXISTS (SELECT FROM "PersonAttribute" a WHERE a."organizationId" = r."organizationId"
        AND a.id = r."attributeId" AND ${one(sql`a.key`)})`,
      description: 'The key of the attribute, by `eq`. Always needed.',
    },
    text: {
      kind: 'key',
      form: nameKey,
      related: (one) => one(form),
      description: 'The text, of the kind `TEXT`; case and blanks make no difference.',
    },
    number: { kind: 'decimal', description: 'The number, of the kind `NUMBER`.' },
    date: { kind: 'day', column: 'day', description: 'The day, of the kind `DATE`.' },
    yes: {
      kind: 'boolean',
      related: (one) => one(sql`(${form} = 'true')`),
      description: 'Whether it is `true`, of the kind `YES_NO`.',
    },
    option: {
      kind: 'key',
      form: nameKey,
      related: (one) => one(form),
      description: 'The key of the option, of the kind `ONE_OF`.',
    },
  },
  rows: (
    condition,
    at,
  ) => sql`EXISTS (SELECT FROM "PersonAttributeValue" r WHERE r."organizationId" = t."organizationId"
    AND r."personId" = t.id AND ${
      at === null
        ? sql`r."to" IS NULL`
        : sql`coalesce(r."from", '-infinity') <= ${at} AND (r."to" IS NULL OR r."to" > ${at})`
    } AND ${condition})`,
}
