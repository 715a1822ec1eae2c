import { defineAct } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { Organization } from '../organizations/index.ts'
import { setLeadingDirectory } from './leading-directory.ts'

builder.objectField(Organization, 'leadingDirectory', (t) =>
  t.exposeString('leadingDirectory', {
    description:
      'Key of the source that leads: `externalId` of people is their id there, and imports that do not say whose ids they name mean it. `directory` unless it was set.',
  }),
)

defineAct('leadingDirectorySet', {
  description:
    'Lets another source lead: `externalId` of each person becomes their id there, null where they have none. Ids of the source that led are kept in `externalIds`, and integrations that named ids without saying whose go on with it.',
  type: Organization,
  args: (arg) => ({
    source: arg.string({
      required: true,
      description: 'Key of the source, such as `directory`: small letters, digits and hyphens.',
    }),
  }),
  act: (ctx, args) => setLeadingDirectory(ctx, args),
})
