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
