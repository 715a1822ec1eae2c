import { code, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'organization.leave-announced': {
    description:
      'The organisation leaves: everything is deleted at the instant named here, unless an owner undoes it before.',
    subject: 'Organization',
    data: { leavesAt: code('When everything is deleted, as an instant in UTC.') },
  },
  'organization.leave-undone': { description: 'An owner undid that the organisation leaves.', subject: 'Organization' },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
