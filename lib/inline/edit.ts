import type { Span } from '../engine/types.ts';
import type { Fix, Warning } from '../marketplaces/types.ts';

/** One replacement: what stood at `start` up to `oldEnd` has become what stands there up to `newEnd`. */
export interface Edit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The smallest single edit between two texts, or null where they are the same. */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  return { start, oldEnd: before.length - kept, newEnd: after.length - kept };
}

/** The edit that a fix makes. */
export function editOf(fix: Fix): Edit {
  return { start: fix.start, oldEnd: fix.end, newEnd: fix.start + fix.text.length };
}

/** The text after a fix. */
export function withFix(text: string, fix: Fix): string {
  return text.slice(0, fix.start) + fix.text + text.slice(fix.end);
}

/** Where a caret stands after an edit: a caret inside the replaced words goes behind the new ones. */
export function movedCaret(offset: number, edit: Edit): number {
  if (offset <= edit.start) return offset;
  return offset >= edit.oldEnd ? offset + edit.newEnd - edit.oldEnd : edit.newEnd;
}

/** A span after an edit, or null where the edit touches it: marks are dropped rather than guessed. */
export function movedSpan<T extends Span>(span: T, edit: Edit): T | null {
  if (edit.oldEnd <= span.start) {
    const by = edit.newEnd - edit.oldEnd;
    return { ...span, start: span.start + by, end: span.end + by };
  }
  return edit.start >= span.end ? span : null;
}

/** A warning after an edit: gone where one of its marks is touched, without its fix where only the fix is. */
export function movedWarning(warning: Warning, edit: Edit): Warning | null {
  const spans = warning.spans.map((span) => movedSpan(span, edit));
  if (spans.includes(null)) return null;
  const { address, evidence, language, marketplace, rule, severity, stance } = warning;
  return {
    rule,
    severity,
    marketplace,
    stance,
    evidence,
    language,
    ...(address ? { address } : {}),
    spans: spans as Span[],
    sentences: warning.sentences.map((sentence) => stretched(sentence, edit)),
    // A fix is sought when it is read, which is dear while typing: it is read when somebody asks for it.
    get fix() {
      const { fix } = warning;
      return fix && (movedSpan(fix, edit) ?? undefined);
    },
  };
}

/** A sentence only gives the words around a mark, so an edit inside it stretches it. */
function stretched(span: Span, edit: Edit): Span {
  const isBehind = edit.oldEnd <= span.start;
  return { start: isBehind ? span.start + edit.newEnd - edit.oldEnd : Math.min(span.start, edit.start), end: movedCaret(span.end, edit) };
}
