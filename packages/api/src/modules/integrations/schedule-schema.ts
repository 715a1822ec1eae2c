import { builder } from '../../core/builder.ts'
import { previewSchedule, runsArgument } from './preview-schedule.ts'
import { SCHEDULE_FORM } from './schedule.ts'

builder.queryField('schedulePreview', (t) =>
  t.field({
    type: ['DateTime'],
    description:
      'The next runs of a schedule, before an integration uses it. Nothing is stored. An invalid schedule or time zone is refused with an example.',
    args: {
      schedule: t.arg.string({ required: true, description: `${SCHEDULE_FORM}.` }),
      timeZone: t.arg.string({
        description:
          'IANA time zone, such as `Europe/Paris`. Default: the organisation’s time zone, which integrations use.',
      }),
      first: t.arg.int(runsArgument),
    },
    resolve: (_root, args, ctx) => previewSchedule(ctx, args),
  }),
)
