import { builder } from '../../core/builder.ts'
import { previewSchedule, runsArgument } from './preview-schedule.ts'
import { SCHEDULE_FORM } from './schedule.ts'

builder.queryField('schedulePreview', (t) =>
  t.field({
    type: ['DateTime'],
    description:
      'When a schedule would come due next, to look at before an integration gets it; nothing is stored. What is no schedule, or no time zone, is refused with an example of one.',
    args: {
      schedule: t.arg.string({ required: true, description: `${SCHEDULE_FORM}.` }),
      timeZone: t.arg.string({
        description:
          'IANA name of the time zone it is read in, such as `Europe/Paris`; the organisation’s when left out, in which integrations run.',
      }),
      first: t.arg.int(runsArgument),
    },
    resolve: (_root, args, ctx) => previewSchedule(ctx, args),
  }),
)
