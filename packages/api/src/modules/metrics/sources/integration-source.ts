/** The source of an integration's facts: their keys are unique within it. */
export const sourceOfIntegration = (integrationId: string): string => `integration:${integrationId}`

/** What is said of such a source, where it is new. */
export const INTEGRATION_TRAITS = { otherwise: { rank: 'API' } } as const
