/** The plugins this server loads: names of installed packages, or folders relative to this file. */
export const plugins: readonly string[] = [
  '@portevoix/connector-feed',
  '@portevoix/connector-csv',
  '@portevoix/connector-bluesky',
  '@portevoix/connector-mastodon',
  '@portevoix/connector-linkedin',
  '@portevoix/notifier-mail',
  '@portevoix/notifier-chat',
  '@portevoix/score-influence',
  '@portevoix/score-content-fit',
  '@portevoix/check-claims',
]
