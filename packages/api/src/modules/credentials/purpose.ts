import type { SealedColumn } from '../../platform/auth/index.ts'

/** What a sealed credential is bound to: bytes that are copied to another row or column do not open there. */
export interface SecretPlace {
  readonly organizationId: string
  readonly integrationId: string
  readonly name: string
}

/** `value`: what somebody entered. `tokens`: what a log-in gave. */
export type SecretColumn = 'value' | 'tokens'

export function purposeOf({ organizationId, integrationId, name }: SecretPlace, column: SecretColumn): string {
  return `integration-secret ${organizationId} ${integrationId} ${column} ${name}`
}

/** Credentials of integrations, for whoever changes the key that seals them. */
export const SEALED_CREDENTIALS: readonly SealedColumn[] = (['value', 'tokens'] as const).map((column) => ({
  table: 'IntegrationSecret',
  column,
  key: ['organizationId', 'integrationId', 'name'],
  purpose: ({ organizationId = '', integrationId = '', name = '' }) =>
    purposeOf({ organizationId, integrationId, name }, column),
  givenUp: column === 'tokens' ? 'tokens = NULL, "expiresAt" = NULL' : 'value = NULL',
}))
