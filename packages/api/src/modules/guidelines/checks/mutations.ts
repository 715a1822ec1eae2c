import { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../../core/errors.ts'
import type { GuidelineCheck as GuidelineCheckRow } from '../../../generated/prisma/client.ts'
import {
  assertVersion,
  born,
  change,
  changedSinceRead,
  deleted,
  input,
  json,
  mutation,
  oneOf,
  optional,
  taken,
  text,
  thing,
  twoStepMutation,
} from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { acceptSettings } from '../../../platform/plugins/index.ts'
import { recordConsent } from '../../plugin-consent/index.ts'
import { Severity } from '../rule-schema.ts'
import { texts } from '../texts.ts'
import { GuidelineCheck, MOST_CHECKS } from './schema.ts'

const about = ({ id, check }: GuidelineCheckRow) =>
  ({ subjectType: 'GuidelineCheck', subjectId: id, data: { check } }) as const

const DELETED = deleted('GuidelineCheck')

/** From then on the check is asked about every text. */
twoStepMutation('guidelineCheckSet', {
  does: 'Activates a guideline check of a plugin, or changes its settings.',
  needs: 'policy:write',
  gives: GuidelineCheck,
  input: input(
    'GuidelineCheckSetInput',
    'A guideline check and its settings. A field that is left out keeps its value, at first the default.',
    {
      check: text('Key of the check: see `availableChecks`.', z.string()),
      params: optional(json('All parameters, valid for the check’s `paramsSchema`.')),
      severity: optional(oneOf(Severity, 'The highest severity of its findings. Default: WARN.')),
      onFailure: optional(oneOf(Severity, 'The severity when it does not answer. Default: WARN.')),
    },
  ),
  findsByInput: true,
  tells: ['guideline-check.set', 'plugin.consented'],
  ask: async (ctx, { input: { check, params }, expectedVersion }) => {
    const before = await settingOf(ctx, check, expectedVersion)
    return async () => {
      const host = await ctx.environment.services.plugins.host(`guideline-check:${check}`)
      const info = host.check(check)
      if (!info) throw unknownCheck(check, host.checks())
      const { organizationId } = ctx
      const accepted = await acceptSettings(ctx.environment, ['input', 'params'], (plugins) =>
        plugins.validateCheckParams({ organizationId, id: check, value: params ?? before?.params ?? {} }),
      )
      return { plugin: info.plugin, params: accepted as object, version: before?.version }
    }
  },
  act: async (ctx, { input: { check, severity, onFailure }, expectedVersion, answer }) => {
    const before = await settingOf(ctx, check, expectedVersion)
    if (before?.version !== answer.version) throw changedSinceRead()
    await recordConsent(ctx, answer.plugin)
    const to = {
      params: answer.params,
      severity: severity ?? before?.severity ?? 'WARN',
      onFailure: onFailure ?? before?.onFailure ?? 'WARN',
    }
    const { row, fields } = before
      ? await change(ctx, 'GuidelineCheck', before, { to })
      : { row: await switchOn(ctx, { check, ...to }), fields: ['check'] }
    if (fields.length > 0) await emit(ctx, 'guideline-check.set', about(row))
    return row
  },
})

mutation('guidelineCheckDelete', {
  does: 'Deactivates a guideline check. Its findings on earlier shares stay.',
  needs: 'policy:write',
  on: thing('GuidelineCheck', 'The active check.'),
  gives: DELETED.payload,
  tells: ['guideline-check.removed'],
  act: async (ctx, { thing: setting }) => {
    const { count } = await ctx.db.guidelineCheck.deleteMany({ where: { id: setting.id, version: setting.version } })
    if (count === 0) throw changedSinceRead()
    await emit(ctx, 'guideline-check.removed', about(setting))
    return DELETED.of(setting.id)
  },
})

/**
 * The active check; null when it is not active.
 * @throws ConflictError VERSION_CONFLICT, or TOO_MANY_CHECKS when the limit is reached.
 */
async function settingOf(
  ctx: Context,
  check: string,
  expectedVersion: number | null | undefined,
): Promise<GuidelineCheckRow | null> {
  const before = await ctx.db.guidelineCheck.findFirst({ where: { check } })
  if (before) assertVersion(before, expectedVersion)
  else await assertRoom(ctx)
  return before
}

type Use = Pick<GuidelineCheckRow, 'check' | 'severity' | 'onFailure'> & { params: object }

const switchOn = (ctx: Context, use: Use): Promise<GuidelineCheckRow> =>
  ctx.db.guidelineCheck
    .create({ data: { ...born(ctx), ...use, updatedAt: ctx.now() } })
    .catch(taken('VERSION_CONFLICT', texts('activated-at-once'), ['input', 'check']))

async function assertRoom(ctx: Context): Promise<void> {
  if ((await ctx.db.guidelineCheck.count()) < MOST_CHECKS) return
  throw new ConflictError(texts('too-many-checks', { limit: MOST_CHECKS }), null, 'TOO_MANY_CHECKS', ['input', 'check'])
}

function unknownCheck(id: string, known: readonly { id: string }[]): InvalidInputError {
  const checks = known.map((one) => `"${one.id}"`).join(', ')
  return new InvalidInputError(
    known.length > 0 ? texts('unknown-check', { check: id, checks }) : texts('no-check-loaded', { check: id }),
    ['input', 'check'],
    'UNKNOWN_CHECK',
  )
}
