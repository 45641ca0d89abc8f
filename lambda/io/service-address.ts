/** Where a service is, other than in the cloud: a stand-in on this computer, which takes any credentials. */
export type ServiceAddress = { readonly endpoint: string };

/** What an SDK client is given for it. Without an address the client reads region, credentials and endpoint from its surroundings. */
export function clientSettings(address: ServiceAddress | undefined) {
  if (address === undefined) return {};
  return {
    endpoint: address.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
}
