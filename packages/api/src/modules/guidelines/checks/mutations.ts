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
import { recordConsent } from '../../consent/index.ts'
import { Severity } from '../rule-schema.ts'
import { GuidelineCheck, MOST_CHECKS } from './schema.ts'

const about = ({ id, check }: GuidelineCheckRow) =>
  ({ subjectType: 'GuidelineCheck', subjectId: id, data: { check } }) as const

const DELETED = deleted('GuidelineCheck')

/** It has its say about every text from then on. */
twoStepMutation('guidelineCheckSet', {
  does: 'Switches a plugin’s check of texts on, or changes how it is used.',
  needs: 'policy:write',
  gives: GuidelineCheck,
  input: input('GuidelineCheckSetInput', 'A check and how it is used. What is left out stays, or is the default.', {
    check: text('Key of the check: see `availableChecks`.', z.string()),
    params: optional(json('All parameters, as the check’s `paramsSchema` says.')),
    severity: optional(oneOf(Severity, 'The most that its findings do; WARN at first.')),
    onFailure: optional(oneOf(Severity, 'What it means that it gives no answer; WARN at first.')),
  }),
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
  does: 'Switches a check off. What it said of earlier shares stays with them.',
  needs: 'policy:write',
  on: thing('GuidelineCheck', 'The check that is switched on.'),
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
 * The check as it is switched on; null where it is not.
 * @throws ConflictError VERSION_CONFLICT, or TOO_MANY_CHECKS where there is no room for it.
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
    .catch(
      taken('VERSION_CONFLICT', 'Somebody switched it on at the same time: read it, and change what it is now.', [
        'input',
        'check',
      ]),
    )

async function assertRoom(ctx: Context): Promise<void> {
  if ((await ctx.db.guidelineCheck.count()) < MOST_CHECKS) return
  throw new ConflictError(
    `At most ${MOST_CHECKS} checks are switched on at a time, since each of them judges every text: switch one off by \`guidelineCheckDelete\` first.`,
    null,
    'TOO_MANY_CHECKS',
    ['input', 'check'],
  )
}

function unknownCheck(id: string, known: readonly { id: string }[]): InvalidInputError {
  const there = known.length > 0 ? `There is ${known.map((one) => `"${one.id}"`).join(', ')}.` : 'None is loaded.'
  return new InvalidInputError(
    `There is no check "${id}". ${there} See \`availableChecks\` and \`plugins\`.`,
    ['input', 'check'],
    'UNKNOWN_CHECK',
  )
}
