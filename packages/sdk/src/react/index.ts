'use client'

/** `@portevoix/sdk/react`: the client as hooks. Needs React 18 or 19. */
export type { Invalidated } from './cache.ts'
export { PortevoixProvider, useClient, useInvalidate } from './provider.ts'
export { type MutationHookOptions, type MutationState, useMutation } from './use-mutation.ts'
export { type PaginatedState, usePaginated } from './use-paginated.ts'
export { type QueryHookOptions, type QueryState, useQuery } from './use-query.ts'
export { type SubscriptionHookOptions, type SubscriptionState, useSubscription } from './use-subscription.ts'
