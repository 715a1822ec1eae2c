/** The tools of a new plugin, in the versions that Portevoix itself uses. */
export const TOOLS = {
  '@types/node': '26.6.6',
  'fast-check': '4.10.2',
  publint: '0.3.25',
  typescript: '7.0.2',
  vitest: '5.1.1',
} as const
/** The Node versions that the SDK's command and these tools need. */
export const NODE = '>=22.12'
export const ZOD = '4.6.7'
