/** A session of LaunchDarkly as the gateway tells it, with this identity. */
export function sessionJson(identity: object = {}, lastFour = 'ffff') {
  return {
    id: 'session-1',
    instance: {
      id: 'com',
      name: 'LaunchDarkly',
      host: 'app.launchdarkly.com',
      origin: 'https://app.launchdarkly.com',
    },
    identity: { serviceToken: false, ...identity },
    lastFour,
    signedInAt: 0,
    expiresAt: 9e12,
  };
}

/** What `GET /session` answers while it is open. */
export function sessionAnswer(session = sessionJson()) {
  return { session, instances: [], sandbox: null };
}
