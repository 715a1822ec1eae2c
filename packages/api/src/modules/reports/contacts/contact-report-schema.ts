import { builder } from '../../../core/builder.ts'
import { HiddenType } from '../../../platform/small-groups/index.ts'
import { Department } from '../../people/index.ts'
import { checkPeriod, PeriodInput } from '../period.ts'
import { contactReportOf } from './contact-report.ts'
import type { ContactReport } from './exact-report.ts'

const IN_STEPS =
  'Exact for callers who may list them (`touchpoint:read`). For others the number of a closed month, quarter or year, rounded down to a multiple of `minimumGroupSize`; null where the contacts were with fewer people than that, and for other periods.'
const AGED =
  'No number falls because contacts are deleted for their age (see `Organization.retention`): calendar months, quarters and years keep theirs.'

const ContactReportType = builder.objectRef<ContactReport>('ContactReport').implement({
  description: 'The contacts with people that a department held in a period. Planned and withdrawn ones do not count.',
  fields: (t) => ({
    contactCount: t.exposeInt('contacts', {
      nullable: true,
      description: `The number of contacts. ${IN_STEPS} ${AGED} So do periods of several whole months; those that begin or end within a month of which contacts were deleted are null.`,
    }),
    peopleCount: t.exposeInt('people', {
      nullable: true,
      description: `The number of people whom the contacts were with; people who are erased before the contacts are deleted do not count. ${IN_STEPS} ${AGED} Other periods of which contacts were deleted are null.`,
    }),
    hidden: t.expose('hidden', {
      type: HiddenType,
      nullable: true,
      description:
        'Why the numbers are null or not exact. Null for callers who may list the contacts, unless contacts of the period were deleted for their age and it is no calendar month, quarter or year; for others always set, so that it tells nothing about single people.',
    }),
  }),
})

builder.objectField(Department, 'contactReport', (t) =>
  t.field({
    type: ContactReportType,
    nullable: true,
    description:
      'The contacts that the department held in a period; those of departments below it are theirs. Requires `report:read` for the department: null, with an error, without it.',
    complexity: { field: 20 },
    args: { period: t.arg({ type: PeriodInput, required: true, description: 'The period.' }) },
    extensions: { columns: ['id'] },
    resolve: ({ id }, { period }, ctx) => contactReportOf(ctx, id, checkPeriod(period)),
  }),
)
