import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { saying } from '../../core/parse.ts'
import type { PurposeException as ExceptionRow, Purpose as PurposeRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  country,
  differences,
  idOf,
  input,
  line,
  listOf,
  mutation,
  oneOf,
  optional,
  part,
  prose,
  taken,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { exceptionsOfPurpose } from './loaders.ts'
import { LegalBasis, Purpose } from './purpose-schema.ts'
import { texts } from './texts.ts'

/** All of them are read wherever people are scored. */
const MOST_EXCEPTIONS = 1_000
const PurposeKey = z.string().regex(/^[A-Z][A-Z0-9_]{1,49}$/, saying(texts('key')))

const about = ({ id }: PurposeRow) => ({ subjectType: 'Purpose', subjectId: id }) as const
const facts = {
  name: line('Name to display'),
  description: optional(prose('What it covers')),
}

mutation('purposeCreate', {
  does: 'Adds a purpose that needs consent, with a document for the text that people agree to.',
  needs: 'purpose:write',
  gives: Purpose,
  input: input('PurposeCreateInput', 'A new purpose.', {
    key: text('Key, such as `PHOTOS`: 2 to 50 capitals, digits and underscores.', PurposeKey),
    ...facts,
  }),
  tells: ['purpose.created'],
  errors: [ConflictError],
  act: async (ctx, { input }) => {
    const message = texts('purpose-exists', { purpose: input.key })
    const purpose = await ctx.db.purpose
      .create({ data: { ...born(ctx), ...input, basis: 'CONSENT' } })
      .catch(taken('KEY_TAKEN', message, ['input', 'key']))
    await ctx.db.document.create({ data: { ...born(ctx), name: purpose.name, purposeId: purpose.id } })
    await emit(ctx, 'purpose.created', { ...about(purpose), data: { key: purpose.key } })
    return purpose
  },
})

const BasisOfException = input(
  'PurposeExceptionInput',
  'The legal basis for people who live in a country, or who work at a site: exactly one of the two.',
  {
    country: optional(country('The country they live in.')),
    siteId: optional(idOf('Site', 'The site where they work.')),
    basis: oneOf(LegalBasis, 'The legal basis for them.'),
  },
  ({ country: code, siteId }) =>
    (code == null) === (siteId == null) ? [{ path: [], message: texts('country-or-site') }] : [],
)

type Exception = Pick<ExceptionRow, 'basis'> & { country?: string | null; siteId?: string | null }

/** Where an exception is: a country or a site. */
const placeOf = ({ country: code, siteId }: Exception) => code ?? siteId ?? ''

/** Publishing in somebody's name, and purposes that an organisation adds, need consent everywhere. */
function assertMayChangeBasis({ key }: PurposeRow, basis: unknown, exceptions: readonly Exception[]): void {
  if (key === 'SCORING' || ((basis ?? 'CONSENT') === 'CONSENT' && exceptions.every((one) => one.basis === 'CONSENT')))
    return
  const path = (basis ?? 'CONSENT') === 'CONSENT' ? ['input', 'exceptions'] : ['input', 'basis']
  throw new InvalidInputError(texts('needs-consent', { purpose: key }), path)
}

mutation('purposeUpdate', {
  does: 'Changes a purpose. When it starts to need consent, people who have not consented are left out at once.',
  needs: 'purpose:write',
  on: thing('Purpose', 'The purpose.'),
  gives: Purpose,
  input: changes(
    'PurposeUpdateInput',
    'Changes of a purpose. A field that is left out keeps its value.',
    {
      ...facts,
      basis: oneOf(
        LegalBasis,
        'The legal basis outside the countries and sites in `exceptions`. Only SCORING can use OBJECTION.',
      ),
      exceptions: listOf(
        part(BasisOfException, 'One exception.'),
        'All countries and sites with a different basis, each once',
        { most: MOST_EXCEPTIONS },
      ),
    },
    {
      rule: ({ exceptions }) =>
        (exceptions ?? []).flatMap((exception, index, all) => {
          if (all.findIndex((one) => placeOf(one) === placeOf(exception)) === index) return []
          const [field, message] =
            exception.siteId == null ? ['country', texts('country-twice')] : ['siteId', texts('site-twice')]
          return [{ path: ['exceptions', String(index), field], message }]
        }),
    },
  ),
  tells: ['purpose.updated'],
  act: async (ctx, { thing: purpose, input: { exceptions, ...to } }) => {
    assertMayChangeBasis(purpose, to.basis, exceptions ?? [])
    const isOther = exceptions !== undefined && (await differ(ctx, purpose, exceptions))
    const { row, fields } = await change(ctx, 'Purpose', purpose, { to, also: isOther ? ['exceptions'] : [] })
    if (isOther) await replaceExceptions(ctx, purpose, exceptions)
    if (fields.length > 0) await emit(ctx, 'purpose.updated', { ...about(row), data: { fields } })
    return row
  },
})

async function differ(ctx: Context, { id }: PurposeRow, exceptions: readonly Exception[]): Promise<boolean> {
  const sorted = (rows: readonly Exception[]) => rows.map((row) => `${placeOf(row)} ${row.basis}`).sort()
  const stand = sorted((await exceptionsOfPurpose(ctx).load(id)) ?? [])
  return Object.keys(differences({ all: stand }, { all: sorted(exceptions) })).length > 0
}

async function replaceExceptions(
  ctx: Context,
  { id: purposeId }: PurposeRow,
  exceptions: readonly Exception[],
): Promise<void> {
  await ctx.db.purposeException.deleteMany({ where: { purposeId } })
  await ctx.db.purposeException.createMany({ data: exceptions.map((row) => ({ id: ctx.newId(), ...row, purposeId })) })
  exceptionsOfPurpose(ctx).clear(purposeId)
}
