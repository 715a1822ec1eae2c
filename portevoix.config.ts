/** The plugins this server loads: names of installed packages, or folders relative to this file. */
export const plugins: readonly string[] = [
  '@portevoix/connector-feed',
  '@portevoix/score-influence',
  '@portevoix/score-content-fit',
]
