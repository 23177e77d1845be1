// How a program names the API version itself, so that its token's version does not matter (contract section 10).
import { currentApiVersion } from '#domain/token/api-version.ts';
import { keyVariable } from './formats.ts';
import { quoteShell } from '#domain/text/quoting.ts';

/** Programs that a change of a token's API version does not affect (contract section 10). */
export const notAffected =
  'Callers that send LD-API-Version themselves aren’t affected by their token’s version. There’s no way to tell which callers do.';

/** What the vendor's provider does about a version that differs from its configuration: the argument forces a new resource. */
export const terraformCaution =
  'If Terraform manages a token, first remove default_api_version from its configuration. Where it differs, Terraform creates a new token with a new key.';

export type CallerExample = {
  readonly id: 'curl' | 'python' | 'typescript' | 'go' | 'terraform';
  readonly label: string;
  readonly text: string;
  readonly note: string;
};

/** Gives an example for each kind of program. `origin` is the instance, such as `https://app.launchdarkly.com`. The key is a variable. */
export function callerExamples(origin: string): readonly CallerExample[] {
  return [
    {
      id: 'curl',
      label: 'curl',
      text: [
        `curl ${quoteShell(`${origin}/api/v2/projects`)} \\`,
        `  --header "Authorization: $${keyVariable}" \\`,
        `  --header 'LD-API-Version: ${currentApiVersion}'`,
      ].join('\n'),
      note: 'Any HTTP client: send the header with every request.',
    },
    {
      id: 'python',
      label: 'Python',
      text: `import os
import launchdarkly_api

configuration = launchdarkly_api.Configuration(host=${JSON.stringify(origin)})
configuration.api_key["ApiKey"] = os.environ["${keyVariable}"]
client = launchdarkly_api.ApiClient(
    configuration, header_name="LD-API-Version", header_value="${currentApiVersion}"
)`,
      note: 'LaunchDarkly’s client, launchdarkly-api on PyPI. Update it first: old releases expect old responses.',
    },
    {
      id: 'typescript',
      label: 'TypeScript',
      text: `import { Configuration } from 'launchdarkly-api-typescript';

const configuration = new Configuration({
  basePath: ${JSON.stringify(origin)},
  apiKey: process.env.${keyVariable},
  baseOptions: { headers: { 'LD-API-Version': '${currentApiVersion}' } },
});`,
      note: 'LaunchDarkly’s client, launchdarkly-api-typescript on npm. Update it first: old releases expect old responses.',
    },
    {
      id: 'go',
      label: 'Go',
      text: `configuration := ldapi.NewConfiguration()
configuration.Servers = ldapi.ServerConfigurations{{URL: ${JSON.stringify(origin)}}}
configuration.AddDefaultHeader("LD-API-Version", "${currentApiVersion}")
client := ldapi.NewAPIClient(configuration)`,
      note: 'LaunchDarkly’s client, api-client-go. Update it first: old releases expect old responses.',
    },
    {
      id: 'terraform',
      label: 'Terraform',
      text: 'terraform init -upgrade',
      note: 'The provider sends its own version, whatever the token says. Old releases send an old one: raise the version in required_providers, then run this.',
    },
  ];
}
