import { builder } from '../../core/builder.ts'
import { readableLoader } from '../../core/loaders.ts'
import { toOne } from '../../core/relations.ts'
import type {
  NoticeRule as NoticeRuleRow,
  Rota as RotaRow,
  Segment as SegmentRow,
} from '../../generated/prisma/client.ts'
import { Campaign, readableCampaignById } from '../campaigns/index.ts'
import { Role } from '../organizations/index.ts'
import { Department, Person, readableDepartmentById, readablePeople } from '../people/index.ts'
import { Rota } from '../rotas/index.ts'
import { Segment } from '../segments/index.ts'

const readableSegments = readableLoader<SegmentRow>('Segment')
const readableRotas = readableLoader<RotaRow>('Rota')

const NoticeRecipientKind = builder.enumType('NoticeRecipientKind', {
  description: 'Whom a notice rule writes to.',
  values: {
    ADDRESS: { description: 'A fixed mail address, or a chat.' },
    PERSON: { description: 'A person.' },
    ROLE: { description: 'Everybody who holds a role.' },
    SEGMENT: { description: 'The people of a segment.' },
    ROTA: { description: 'Who is on duty on a rota.' },
  } as const,
})

export const NoticeRecipients = builder.objectRef<NoticeRuleRow>('NoticeRecipients').implement({
  description:
    'Whom a notice rule writes to, found anew for each notice. `kind` says which of the other fields are set.',
  fields: (t) => ({
    kind: t.expose('recipientKind', { type: NoticeRecipientKind, description: 'Which of these it names.' }),
    address: t.exposeString('address', {
      nullable: true,
      description: 'A mail address. For a chat: who the notice is for; may be empty. Null for another kind.',
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person. Null for another kind, and when the token may not read them.',
      ...toOne(readablePeople, 'personId'),
    }),
    role: t.expose('role', { type: Role, nullable: true, description: 'The role. Null for another kind.' }),
    department: t.field({
      type: Department,
      nullable: true,
      description:
        'The department, with its subtree, in which they hold the role. Null for a role elsewhere, for another kind, and when the token may not read it.',
      ...toOne(readableDepartmentById, 'departmentId'),
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description:
        'The campaign in which they hold the role. Null for a role elsewhere, for another kind, and when the token may not read it.',
      ...toOne(readableCampaignById, 'campaignId'),
    }),
    segment: t.field({
      type: Segment,
      nullable: true,
      description: 'The segment. Null for another kind, and when the token may not read it.',
      ...toOne(readableSegments, 'segmentId'),
    }),
    rota: t.field({
      type: Rota,
      nullable: true,
      description: 'The rota. Null for another kind, and when the token may not read it.',
      ...toOne(readableRotas, 'rotaId'),
    }),
  }),
})
