/**
 * The closed catalogue of diagnostics: code, severity, a sentence and a help line. `{name}` in a
 * sentence is filled from the diagnostic's details. Every row has a test that provokes it.
 */
import type { Severity } from '../model/diagnostic.js';

export interface DiagnosticRow {
  readonly severity: Severity;
  readonly sentence: string;
  readonly help: string;
}

export const DIAGNOSTICS = {
  // 1-read
  'table-skipped': {
    severity: 'note',
    sentence: 'a table stands here; tables are not read yet',
    help: 'its numbers are listed in the table "skipped" with reason "table"',
  },
  'not-english': {
    severity: 'warning',
    sentence: 'the text does not look English; no figures were taken from it',
    help: 'figurate reads English; set "language" in source.json if this is a mistake',
  },
  'page-unreadable': {
    severity: 'warning',
    sentence: 'page {page} could not be read: {why}',
    help: 'get the file again, or open it in a viewer and save it anew; the other pages were read',
  },
  // registry
  'source-unconfirmed': {
    severity: 'warning',
    sentence: 'nobody has confirmed what was guessed of this source: {fields}',
    help: 'correct the fields in source.json, then take their names out of "unconfirmed"',
  },
  // 5-link
  'no-period': {
    severity: 'warning',
    sentence: 'the document has no reference period, and {count} of its figures state none; their period is null',
    help: 'give --period, or "period" in source.json',
  },
  // 6-derive
  'no-baseline': {
    severity: 'note',
    sentence: 'no baseline follows from this change: {why}',
    help: 'nothing to do; the change itself is in "figures"',
  },
  // 7-check
  'indicator-split': {
    severity: 'note',
    sentence: 'different values share the indicator "{indicator}" and the period {period}; they became separate indicators',
    help: 'give each an indicator id in reviewed.csv',
  },
  'derived-alternatives': {
    severity: 'note',
    sentence: '{count} values follow for the indicator "{indicator}" and the period {period}; the stated or narrowest one became its observation',
    help: 'all of them are in "derived"',
  },
  'period-open': {
    severity: 'note',
    sentence: 'the first and last day of the period {period} are not known; "period_start" and "period_end" are null',
    help: 'if it is a fiscal year, give "fiscal_year_start" in source.json',
  },
  'series-joined': {
    severity: 'note',
    sentence: 'values of "{measure}" from {sources} reports are one series, "{indicator}": the words, unit and kind are the same',
    help: 'where they are two things, give each an indicator id in reviewed.csv',
  },
  'series-apart': {
    severity: 'note',
    sentence: '"{measure}" is {here} here and {there} in {other}; they were not made one series',
    help: 'where they are one thing, correct kind or unit and give both one indicator id in reviewed.csv',
  },
  'values-apart': {
    severity: 'note',
    sentence: '{first} and {second} for "{indicator}" and the period {period} lie too far apart to be one thing; they are not held against each other',
    help: 'where they are one thing, give both one indicator id in reviewed.csv',
  },
  // corpus
  'document-invalid': {
    severity: 'error',
    sentence: 'the document cannot be read: {problem}',
    help: 'correct it; the others were read, and it stands in the table "quarantine"',
  },
  'document-repeated': {
    severity: 'error',
    sentence: 'the id "{id}" was given before; only the first document of that id was read',
    help: 'give each document an id of its own',
  },
  'document-failed': {
    severity: 'error',
    sentence: 'the program failed over this document: {problem}',
    help: 'report it with the document; the others were read, and it stands in the table "quarantine"',
  },
  'document-too-long': {
    severity: 'error',
    sentence: 'the document has {length} characters; the memory given is enough for {longest}',
    help: 'split it, or give more memory; the others were read, and it stands in the table "quarantine"',
  },
  // review
  'review-none': {
    severity: 'warning',
    sentence: 'nobody has reviewed the {count} figures of this source',
    help: 'read them beside the text, then write reviewed.csv with "figurate accept"',
  },
  'review-new': {
    severity: 'warning',
    sentence: 'the figure "{quote}" has not been reviewed',
    help: 'accept, correct or reject it in reviewed.csv; "figurate accept" adds its row',
  },
  'review-missing': {
    severity: 'error',
    sentence: 'the accepted figure "{quote}" ({id}) is no longer found',
    help: 'see what has changed in the text or the rules; "figurate accept" follows a figure that moved',
  },
  'review-changed': {
    severity: 'error',
    sentence: 'the reviewed figure "{quote}" is read otherwise: {changes}',
    help: 'if the new reading is right, "figurate accept" takes it over; else make its row a "correct"',
  },
  'review-stale': {
    severity: 'error',
    sentence: 'the decision to {decision} "{quote}" no longer applies: {why}',
    help: 'change or remove its row in reviewed.csv',
  },
  'review-open': {
    severity: 'warning',
    sentence: '{count} decisions of reviewed.csv do not fit what is read now',
    help: 'figurate validate names them',
  },
  'indicator-unit': {
    severity: 'error',
    sentence: 'the indicator "{indicator}" is measured in {unit} ({kind}) here, and in {other} elsewhere',
    help: 'give the figure another indicator id in reviewed.csv',
  },
  'indicator-conflict': {
    severity: 'warning',
    sentence: 'the indicator "{indicator}" has two values for {period} in this source; this one became an indicator of its own',
    help: 'give the two figures different indicator ids in reviewed.csv',
  },
  // validate
  'does-not-add-up': {
    severity: 'error',
    sentence: '"{quote}" does not follow from the figures it is said of: {arithmetic} gives {given}, the text states {stated}',
    help: 'if the program read a figure or a link wrongly, correct it in reviewed.csv; else the text contradicts itself',
  },
  'stated-otherwise': {
    severity: 'error',
    sentence: '"{quote}" and "{other}" are both said of {measure}, {period}; no value is both {stated} and {given}',
    help: 'if they are two things, the words should tell them apart; else correct one',
  },
  'denied-by-words': {
    severity: 'error',
    sentence: '"{words}" says that it went {direction}, and "{quote}" that it went the other way',
    help: 'correct the word or the number',
  },
  'empty-interval': {
    severity: 'error',
    sentence: 'no value is possible for what follows from this: {rule}, {formula}, from {low} to {high}',
    help: 'correct value_low and value_high of its figures in reviewed.csv',
  },
  'values-disagree': {
    severity: 'warning',
    sentence: '{indicator}, {period}: {first} ({from}) and {second} ({other}) disagree; {reason}',
    help: 'hold both against their texts; the pair stands in the table "reconciliation"',
  },
  'indicator-unit-changed': {
    severity: 'error',
    sentence: 'the indicator "{indicator}" is now measured in {unit}; the last release has {old}',
    help: 'give the new measurement an indicator id of its own, or publish it as a breaking change',
  },
  'indicator-gone': {
    severity: 'warning',
    sentence: 'the indicator "{indicator}" of the last release is gone{renamed}',
    help: 'restore its id in reviewed.csv, or publish the change: those who load it by its id will miss it',
  },
  'table-schema': {
    severity: 'error',
    sentence: 'the tables of {place} break their schema: {fault}',
    help: 'build the dataset again; if the fault stays, report it',
  },
  'release-damaged': {
    severity: 'error',
    sentence: '{file} {problem}',
    help: 'build the dataset again: figurate build',
  },
} as const satisfies Record<string, DiagnosticRow>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;
