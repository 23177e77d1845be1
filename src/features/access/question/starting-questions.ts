// Common first questions of people who look after tokens.
import type { AcrossTexts } from '#domain/account-access/question.ts';

type StartingQuestion = AcrossTexts & { readonly text: string };

export const startingQuestions: readonly StartingQuestion[] = [
  {
    text: 'Which tokens can delete flags in production?',
    action: 'deleteFlag',
    resource: 'proj/*:env/production:flag/*',
  },
  {
    text: 'Which can turn flags on or off in production?',
    action: 'updateOn',
    resource: 'proj/*:env/production:flag/*',
  },
  {
    text: 'Which can turn flags on or off in critical environments?',
    action: 'updateOn',
    resource: 'proj/*:env/*;{critical:true}:flag/*',
  },
  {
    text: 'Which can delete projects?',
    action: 'deleteProject',
    resource: 'proj/*',
  },
  {
    text: 'Which can change members’ roles?',
    action: 'updateRole',
    resource: 'member/*',
  },
  {
    text: 'Which can create service tokens?',
    action: 'createAccessToken',
    resource: 'service-token/*',
  },
  {
    text: 'Which can reset personal tokens?',
    action: 'resetAccessToken',
    resource: 'member/*:token/*',
  },
  {
    text: 'Which can edit custom roles?',
    action: 'updatePolicy',
    resource: 'role/*',
  },
];
