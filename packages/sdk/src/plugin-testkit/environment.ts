/** True where nobody looks at what a test writes. */
export function inContinuousIntegration(): boolean {
  // biome-ignore lint/style/noProcessEnv: the convention of all such services, and the kit has no other setting.
  const { CI } = process.env
  return CI !== undefined && CI !== '' && CI !== 'false'
}
