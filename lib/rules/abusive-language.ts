import type { Rule, RuleExamples } from './rule.ts';

export const abusiveLanguage: Rule = {
  id: 'abusive-language',
  what: 'insults, slurs or obscenity aimed at the other party',
  rows: [
    { says: 'abuse', frame: { frame: ['abuse'], not: ['denied', 'reported', 'negated', 'meta', 'quoted'] } },
    { says: 'an insulting name', frame: { frame: ['insult'], not: ['denied', 'reported', 'negated', 'meta', 'third', 'quoted', 'mine'] } },
  ],
};

export const examples: RuleExamples = { catch: ['[[You are an idiot.]]'], pass: ['That bug is a stupid one.'] };
