/** True in automated environments, where nobody reads the output of a test. */
export function inContinuousIntegration(): boolean {
  // biome-ignore lint/style/noProcessEnv: the usual convention of CI services, and the testkit has no other setting.
  const { CI } = process.env
  return CI !== undefined && CI !== '' && CI !== 'false'
}
