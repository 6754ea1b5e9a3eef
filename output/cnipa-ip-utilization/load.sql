-- cnipa-ip-utilization 2026.11.0: views over the Parquet files of this folder, for DuckDB.
-- In this folder:    duckdb -init load.sql
-- From elsewhere:    SET file_search_path = 'PATH/TO/THIS/FOLDER';  then  .read PATH/TO/THIS/FOLDER/load.sql
-- For any number the sentence it came from:  SELECT value, quote, sentence_text FROM evidence;

CREATE OR REPLACE VIEW figures AS SELECT * FROM read_parquet('figures.parquet');
COMMENT ON VIEW figures IS 'The evidence: one row for each figure that a source text states.';
COMMENT ON COLUMN figures.figure_id IS 'Identifier of the figure. It depends on the source, the sentence and the place in it, so the same text always gives the same identifiers.';
COMMENT ON COLUMN figures.source_id IS 'The source text in which the figure stands.';
COMMENT ON COLUMN figures.section IS 'Titles of the headings above the figure, outermost first, joined with " > ". Null above the first heading.';
COMMENT ON COLUMN figures.paragraph IS 'Number of the paragraph, list item or heading in the text, counted from 1.';
COMMENT ON COLUMN figures.sentence IS 'Number of the sentence in the text, counted from 1.';
COMMENT ON COLUMN figures.char_start IS 'Where the figure begins in texts/<source_id>.txt, in Unicode code points from 0. Unit: code points.';
COMMENT ON COLUMN figures.char_end IS 'Where the figure ends in texts/<source_id>.txt; the character at this place is no longer part of it. Unit: code points.';
COMMENT ON COLUMN figures.page IS 'Page of the original file on which the figure begins, counted from 1 as a reader of PDF counts. Null where the original has no pages. Unit: pages.';
COMMENT ON COLUMN figures.quote IS 'The figure as the text writes it, with sign, currency, scale word and unit.';
COMMENT ON COLUMN figures.sentence_text IS 'The sentence in which the figure stands. Null where the words of the source may not be passed on.';
COMMENT ON COLUMN figures.kind IS 'What sort of figure it is. One of: count (things counted); amount (money); share (a percentage, a fraction, or the level of a rate); change (how much something rose or fell, relative or absolute; negative for a fall); ratio (one quantity per another, or a multiple); ordinal (a rank or an edition); duration (a length of time, or an age); quantity (a physical measure such as tonnes or kilometres).';
COMMENT ON COLUMN figures.value IS 'The value in its base unit with the scale word applied: "486.88 billion" is 486880000000. Percentages stay in percent. For a range, its midpoint. Unit: the unit named in column unit.';
COMMENT ON COLUMN figures.value_text IS 'The same value as exact decimal text, for those who must not round. Unit: the unit named in column unit.';
COMMENT ON COLUMN figures.value_low IS 'Lowest value that the wording allows, rounding included. Null where the wording sets no lower end. Unit: the unit named in column unit.';
COMMENT ON COLUMN figures.value_high IS 'Highest value that the wording allows, rounding included. Null where the wording sets no upper end. Unit: the unit named in column unit.';
COMMENT ON COLUMN figures.unit IS 'ISO 4217 code for money, percent, percentage_point or basis_point, 1 for counts, ranks and multiples, a time unit, or a UCUM code. For a ratio, the unit of what stands above the line.';
COMMENT ON COLUMN figures.per IS 'For a ratio, the words of what stands below the line, such as "10,000 people". Else null.';
COMMENT ON COLUMN figures.scale IS 'Power of ten of the scale word: thousand 3, million 6, billion 9; 0 where there is none. Unit: power of ten.';
COMMENT ON COLUMN figures.modifier IS 'The word beside the number that qualifies it. One of: exact (no qualifying word); approximately (about, around, some, roughly, an estimated); nearly (nearly, almost, close to, just under); more_than (more than, over, above, exceeding); less_than (less than, under, below, fewer than); at_least (at least, no fewer than, or more); at_most (up to, at most, no more than, or less).';
COMMENT ON COLUMN figures.statistic IS 'Which statistic the text calls it. Null where the text names none. One of: average (the text calls it an average or a mean); median (the text calls it a median); minimum (the text calls it a minimum); maximum (the text calls it a maximum); cumulative (the text calls it cumulative).';
COMMENT ON COLUMN figures.role IS 'Whether the text reports the figure as a fact, uses it to define something, or plans it. One of: statement (reports a fact); condition (belongs to the definition of something else, such as a size class); target (a plan, a forecast, an expectation, or a limit set by a rule).';
COMMENT ON COLUMN figures.measure IS 'The words of the text that say what the figure measures. Null where there are none.';
COMMENT ON COLUMN figures.indicator_id IS 'The indicator to which the figure contributes an observation. Null for conditions, ranks and plain lengths of time.';
COMMENT ON COLUMN figures.period IS 'What time the figure refers to: 2022, 2022-H1, 2022-Q3, 2022-09, a span such as 2022-01..2022-09, or @2022-12-31 for a state at a moment. For a change, the period that it leads up to. Null where not known.';
COMMENT ON COLUMN figures.period_start IS 'First day of the period. Null where it is not known.';
COMMENT ON COLUMN figures.period_end IS 'Last day of the period. Null where it is not known.';
COMMENT ON COLUMN figures.period_basis IS 'How the period is known. Null where there is no period. One of: stated (the sentence says it); carried (carried over from earlier in the same paragraph or list item); document (the reference period of the whole document).';
COMMENT ON COLUMN figures.of_figure_id IS 'For a change, the level after it; for a share, the part that it measures, where the text states that figure. Else null.';
COMMENT ON COLUMN figures.change_basis IS 'For a change, what it is measured against. Null for everything else. One of: year_on_year (against the same period one year earlier); quarter_on_quarter (against the three months before); month_on_month (against the month before); since (against another period, named in base_period); unspecified (the text does not say against what).';
COMMENT ON COLUMN figures.base_period IS 'For a change, the period that it is measured against, written like period. Null where not known and for everything else.';
COMMENT ON COLUMN figures.area IS 'Reference area of the source: ISO 3166-1 alpha-2 code, EU, or ZZ for the world. Null where not known.';
COMMENT ON COLUMN figures.rules IS 'Identifiers of the rules that read this figure, in the order they applied, separated by spaces.';
COMMENT ON COLUMN figures.review IS 'What a person decided about the figure. Null where nobody has looked at it. One of: accepted (a reviewer found it right); corrected (a reviewer corrected it: this row keeps what the program read, the table observations holds the correction); rejected (a reviewer found that it is no figure; nothing follows from it); added (the program missed it, and a reviewer added it).';

CREATE OR REPLACE VIEW derived AS SELECT * FROM read_parquet('derived.parquet');
COMMENT ON VIEW derived IS 'One row for each figure that no text states but that follows from stated figures by arithmetic.';
COMMENT ON COLUMN derived.derived_id IS 'Identifier of the derived figure.';
COMMENT ON COLUMN derived.rule IS 'How it was derived. One of: baseline (the level before a change: later level and change give the earlier level); absolute_change (the change in units, where the text gives it in percent); relative_change (the change in percent, where the text gives it in units or gives both levels); implied_total (the whole, from a part and its share); implied_part (the part, from a whole and a share of it); total_of_average (the sum, from an average and the count it is taken over).';
COMMENT ON COLUMN derived.value IS 'The derived value, in its base unit. Unit: the unit named in column unit.';
COMMENT ON COLUMN derived.value_text IS 'The same value as decimal text with 12 significant digits. Unit: the unit named in column unit.';
COMMENT ON COLUMN derived.value_low IS 'Lowest value that the wording of the inputs allows. Null where an input sets no such end. Unit: the unit named in column unit.';
COMMENT ON COLUMN derived.value_high IS 'Highest value that the wording of the inputs allows. Null where an input sets no such end. Unit: the unit named in column unit.';
COMMENT ON COLUMN derived.unit IS 'Unit of the value, written as in the table figures.';
COMMENT ON COLUMN derived.measure IS 'The words of the text that say what is measured.';
COMMENT ON COLUMN derived.indicator_id IS 'The indicator to which it contributes an observation. Null where it contributes none.';
COMMENT ON COLUMN derived.period IS 'What time the derived value refers to, written as in the table figures.';
COMMENT ON COLUMN derived.period_start IS 'First day of the period. Null where it is not known.';
COMMENT ON COLUMN derived.period_end IS 'Last day of the period. Null where it is not known.';
COMMENT ON COLUMN derived.area IS 'Reference area of the source. Null where not known.';
COMMENT ON COLUMN derived.level_figure_id IS 'The stated level it starts from: the later level, the part, the whole or the average.';
COMMENT ON COLUMN derived.by_figure_id IS 'The stated figure it was derived by: the change, the share, the count or the earlier level.';
COMMENT ON COLUMN derived.formula IS 'The arithmetic with its numbers filled in.';
COMMENT ON COLUMN derived.source_id IS 'The source text that states both inputs.';

CREATE OR REPLACE VIEW observations AS SELECT * FROM read_parquet('observations.parquet');
COMMENT ON VIEW observations IS 'What most people load: one row for each value of an indicator in a period, stated or derived.';
COMMENT ON COLUMN observations.observation_id IS 'Identifier of the observation.';
COMMENT ON COLUMN observations.indicator_id IS 'The indicator observed.';
COMMENT ON COLUMN observations.indicator IS 'Label of the indicator, repeated here so that the table can be read alone.';
COMMENT ON COLUMN observations.area IS 'Reference area (SDMX concept REF_AREA): ISO 3166-1 alpha-2 code, EU, or ZZ for the world. Null where not known.';
COMMENT ON COLUMN observations.period IS 'What time the value refers to (SDMX concept TIME_PERIOD), written as in the table figures. Null where not known.';
COMMENT ON COLUMN observations.period_start IS 'First day of the period. Join series on this and period_end. Null where it is not known.';
COMMENT ON COLUMN observations.period_end IS 'Last day of the period. Null where it is not known.';
COMMENT ON COLUMN observations.unit IS 'Unit of the value (SDMX concept UNIT_MEASURE), written as in the table figures.';
COMMENT ON COLUMN observations.value IS 'The value (SDMX concept OBS_VALUE), in its base unit. Unit: the unit named in column unit.';
COMMENT ON COLUMN observations.value_low IS 'Lowest value that the wording allows. Null where it sets no lower end. Unit: the unit named in column unit.';
COMMENT ON COLUMN observations.value_high IS 'Highest value that the wording allows. Null where it sets no upper end. Unit: the unit named in column unit.';
COMMENT ON COLUMN observations.status IS 'Where the value comes from (SDMX concept OBS_STATUS). One of: stated (the text states it as a fact); derived (it follows from stated figures, though the text does not say it); target (the text states it as a plan, forecast or limit); corrected (a reviewer corrected what the program had read, or added what it had missed (a target stays a target)).';
COMMENT ON COLUMN observations.figure_id IS 'The stated figure behind the value. Null where the value is derived.';
COMMENT ON COLUMN observations.derived_id IS 'The derived figure behind the value. Null where the value is stated.';
COMMENT ON COLUMN observations.source_id IS 'The source text.';
COMMENT ON COLUMN observations.series_rank IS 'Place of the value among those for the same indicator, area and period; 1 stands in the table series. Unit: place among the observations of one indicator, area and period.';

CREATE OR REPLACE VIEW series AS SELECT * FROM read_parquet('series.parquet');
COMMENT ON VIEW series IS 'One row for each indicator, area and period: its best value. Stated values come before derived ones and these before targets, later reports before earlier ones.';
COMMENT ON COLUMN series.observation_id IS 'The observation that was chosen.';
COMMENT ON COLUMN series.indicator_id IS 'The indicator observed.';
COMMENT ON COLUMN series.indicator IS 'Label of the indicator, repeated here so that the table can be read alone.';
COMMENT ON COLUMN series.area IS 'Reference area. Null where not known.';
COMMENT ON COLUMN series.period IS 'What time the value refers to, written as in the table figures. Null where not known.';
COMMENT ON COLUMN series.period_start IS 'First day of the period. Join series on this and period_end. Null where it is not known.';
COMMENT ON COLUMN series.period_end IS 'Last day of the period. Null where it is not known.';
COMMENT ON COLUMN series.unit IS 'Unit of the value, the same for the whole series.';
COMMENT ON COLUMN series.value IS 'The best value, in its base unit. Unit: the unit named in column unit.';
COMMENT ON COLUMN series.value_low IS 'Lowest value that the wording allows. Null where it sets no lower end. Unit: the unit named in column unit.';
COMMENT ON COLUMN series.value_high IS 'Highest value that the wording allows. Null where it sets no upper end. Unit: the unit named in column unit.';
COMMENT ON COLUMN series.status IS 'Where the value comes from. One of: stated (the text states it as a fact); derived (it follows from stated figures, though the text does not say it); target (the text states it as a plan, forecast or limit); corrected (a reviewer corrected what the program had read, or added what it had missed (a target stays a target)).';
COMMENT ON COLUMN series.source_id IS 'The source text of the value.';
COMMENT ON COLUMN series.published IS 'Day on which the source was published. Null where not known.';
COMMENT ON COLUMN series.alternatives IS 'How many other observations there are for the same indicator, area and period; all of them stand in the table observations, with their series_rank. Unit: observations.';
COMMENT ON COLUMN series.reason IS 'Why this value was chosen among them. One of: only (there is no other value for the indicator, area and period); stated (the others are derived or targets); latest (the others come from earlier reports); narrowest (the others come from the same report or one of the same day).';

CREATE OR REPLACE VIEW reconciliation AS SELECT * FROM read_parquet('reconciliation.parquet');
COMMENT ON VIEW reconciliation IS 'One row for each pair of values for one indicator, area and period: what was derived or stated later, held against what was stated, published elsewhere or stated before.';
COMMENT ON COLUMN reconciliation.reconciliation_id IS 'Identifier of the pair.';
COMMENT ON COLUMN reconciliation.indicator_id IS 'The indicator whose values they are. Null where the dataset itself has none of this name.';
COMMENT ON COLUMN reconciliation.indicator IS 'Label of the indicator; for references to none of the dataset, the name they give.';
COMMENT ON COLUMN reconciliation.area IS 'Reference area. Null where not known.';
COMMENT ON COLUMN reconciliation.period IS 'What time the value refers to, written as in the table figures. Null where not known.';
COMMENT ON COLUMN reconciliation.period_start IS 'First day of the period. Join series on this and period_end. Null where it is not known.';
COMMENT ON COLUMN reconciliation.period_end IS 'Last day of the period. Null where it is not known.';
COMMENT ON COLUMN reconciliation.first_value IS 'The value that is held against the second: the derived one, else the later one. Unit: the unit named in column first_unit.';
COMMENT ON COLUMN reconciliation.first_low IS 'Lowest value that the wording of the first allows. Null where it sets no lower end. Unit: the unit named in column first_unit.';
COMMENT ON COLUMN reconciliation.first_high IS 'Highest value that the wording of the first allows. Null where it sets no upper end. Unit: the unit named in column first_unit.';
COMMENT ON COLUMN reconciliation.first_unit IS 'Unit of the first value; differs from that of the other only where they cannot be compared.';
COMMENT ON COLUMN reconciliation.first_status IS 'Where the first value comes from. One of: stated (the text states it); corrected (a reviewer corrected what the program had read, or added what it had missed); derived (it follows from stated figures); reference (somebody else published it; it stands in references.csv).';
COMMENT ON COLUMN reconciliation.first_figure_id IS 'The stated figure behind the first value; for a derived one the level it starts from. Null for a reference.';
COMMENT ON COLUMN reconciliation.first_derived_id IS 'The derived figure behind the first value. Null where it is not derived.';
COMMENT ON COLUMN reconciliation.first_source_id IS 'The source text of the first value. Null for a reference.';
COMMENT ON COLUMN reconciliation.first_publication IS 'Publisher and title of the publication of the first value.';
COMMENT ON COLUMN reconciliation.first_published IS 'Day, month or year of that publication. Null where not known.';
COMMENT ON COLUMN reconciliation.first_url IS 'Where it stands. Null where no address is known.';
COMMENT ON COLUMN reconciliation.first_quote IS 'The words of the first value; for a derived one those of both inputs.';
COMMENT ON COLUMN reconciliation.second_value IS 'The value that it is held against: the stated, earlier or referenced one. Unit: the unit named in column second_unit.';
COMMENT ON COLUMN reconciliation.second_low IS 'Lowest value that the wording of the second allows. Null where it sets no lower end. Unit: the unit named in column second_unit.';
COMMENT ON COLUMN reconciliation.second_high IS 'Highest value that the wording of the second allows. Null where it sets no upper end. Unit: the unit named in column second_unit.';
COMMENT ON COLUMN reconciliation.second_unit IS 'Unit of the second value; differs from that of the other only where they cannot be compared.';
COMMENT ON COLUMN reconciliation.second_status IS 'Where the second value comes from. One of: stated (the text states it); corrected (a reviewer corrected what the program had read, or added what it had missed); derived (it follows from stated figures); reference (somebody else published it; it stands in references.csv).';
COMMENT ON COLUMN reconciliation.second_figure_id IS 'The stated figure behind the second value; for a derived one the level it starts from. Null for a reference.';
COMMENT ON COLUMN reconciliation.second_derived_id IS 'The derived figure behind the second value. Null where it is not derived.';
COMMENT ON COLUMN reconciliation.second_source_id IS 'The source text of the second value. Null for a reference.';
COMMENT ON COLUMN reconciliation.second_publication IS 'Publisher and title of the publication of the second value.';
COMMENT ON COLUMN reconciliation.second_published IS 'Day, month or year of that publication. Null where not known.';
COMMENT ON COLUMN reconciliation.second_url IS 'Where it stands. Null where no address is known.';
COMMENT ON COLUMN reconciliation.second_quote IS 'The words of the second value; for a derived one those of both inputs.';
COMMENT ON COLUMN reconciliation.match IS 'On what grounds the two are values of one thing. One of: indicator_id (a person gave both the same indicator_id); sentence (the text itself puts the two side by side: this level, that change, and the level before); words (both measure the same words, in the same unit and kind); similar_words (the words of one contain those of the other, or are the same but stand for several things in one report; unit and kind are the same, and the values are close).';
COMMENT ON COLUMN reconciliation.relation IS 'Whose values the two are. One of: within_report (both values come from one report); between_reports (the values come from two reports and do not exclude each other); revision (the values come from two reports and exclude each other, or both are stated and differ); reference (the second value was published by somebody else); between_references (both values were published by others).';
COMMENT ON COLUMN reconciliation.meets IS 'Whether the two intervals have a value in common. Null where the units differ.';
COMMENT ON COLUMN reconciliation.gap IS 'The first value less the second. Null where the units differ. Unit: the unit named in column first_unit.';
COMMENT ON COLUMN reconciliation.gap_percent IS 'The gap in percent of the second value. Null where that is zero or the units differ. Unit: percent of the second value.';
COMMENT ON COLUMN reconciliation.verdict IS 'What follows from the intervals. One of: agrees (the two intervals have a value in common); disagrees (no value lies in both intervals); cannot_tell (the wording of one of them sets a bound only, or the units differ).';
COMMENT ON COLUMN reconciliation.reason IS 'The verdict in a sentence, with the numbers.';

CREATE OR REPLACE VIEW indicators AS SELECT * FROM read_parquet('indicators.parquet');
COMMENT ON VIEW indicators IS 'One row for each indicator: a thing measured in one way and one unit, whose values can stand in one series.';
COMMENT ON COLUMN indicators.indicator_id IS 'Identifier of the indicator.';
COMMENT ON COLUMN indicators.label IS 'Short name for people.';
COMMENT ON COLUMN indicators.description IS 'What the indicator measures, where somebody has written it down. Else null.';
COMMENT ON COLUMN indicators.unit IS 'Unit of all its values, written as in the table figures.';
COMMENT ON COLUMN indicators.per IS 'For a ratio, the words of what stands below the line. Else null.';
COMMENT ON COLUMN indicators.kind IS 'What sort of figure its values are. One of: count (things counted); amount (money); share (a percentage, a fraction, or the level of a rate); change (how much something rose or fell, relative or absolute; negative for a fall); ratio (one quantity per another, or a multiple); ordinal (a rank or an edition); duration (a length of time, or an age); quantity (a physical measure such as tonnes or kilometres).';
COMMENT ON COLUMN indicators.statistic IS 'Which statistic its values are. Null where the text names none. One of: average (the text calls it an average or a mean); median (the text calls it a median); minimum (the text calls it a minimum); maximum (the text calls it a maximum); cumulative (the text calls it cumulative).';
COMMENT ON COLUMN indicators.change_basis IS 'For changes, what they are measured against. Null for everything else. One of: year_on_year (against the same period one year earlier); quarter_on_quarter (against the three months before); month_on_month (against the month before); since (against another period, named in base_period); unspecified (the text does not say against what).';
COMMENT ON COLUMN indicators.processing_level IS 'Whether the sources state values of the indicator or all of them are derived. One of: stated (at least one value of the indicator stands in a source text); derived (all values of the indicator are derived).';
COMMENT ON COLUMN indicators.topic IS 'Subject area that a reviewer gave it. Else null.';

CREATE OR REPLACE VIEW sources AS SELECT * FROM read_parquet('sources.parquet');
COMMENT ON VIEW sources IS 'One row for each source text that was read.';
COMMENT ON COLUMN sources.source_id IS 'Identifier of the source text.';
COMMENT ON COLUMN sources.title IS 'Title of the publication, with the part that was read.';
COMMENT ON COLUMN sources.publisher IS 'Who published it.';
COMMENT ON COLUMN sources.url IS 'Where it was published. Null where no address is known.';
COMMENT ON COLUMN sources.license IS 'Licence of the source text. Null where none is stated.';
COMMENT ON COLUMN sources.period IS 'Reference period of the publication, written as in the table figures.';
COMMENT ON COLUMN sources.area IS 'Reference area of the publication: ISO 3166-1 alpha-2 code, EU, or ZZ for the world.';
COMMENT ON COLUMN sources.language IS 'Language of the text, as a BCP 47 tag.';
COMMENT ON COLUMN sources.sha256 IS 'SHA-256 of the source file as it was received, in hexadecimal.';
COMMENT ON COLUMN sources.characters IS 'Length of the text that was read, in Unicode code points. Unit: code points.';

CREATE OR REPLACE VIEW skipped AS SELECT * FROM read_parquet('skipped.parquet');
COMMENT ON VIEW skipped IS 'The account: one row for each number of a text that is no figure, and why.';
COMMENT ON COLUMN skipped.source_id IS 'The source text in which the number stands.';
COMMENT ON COLUMN skipped.char_start IS 'Where the number begins in texts/<source_id>.txt, in Unicode code points from 0. Unit: code points.';
COMMENT ON COLUMN skipped.char_end IS 'Where the number ends; the character at this place is no longer part of it. Unit: code points.';
COMMENT ON COLUMN skipped.quote IS 'The number as the text writes it.';
COMMENT ON COLUMN skipped.reason IS 'Why it is no figure. One of: page-number (the number of a page, standing alone at a page break); running-head (part of a line that is repeated at the head or foot of the pages); list-marker (the number in front of a list item, heading or footnote text); link (in the address or the title of a link, or in a bare address or e-mail address); image (in the address, title or alternative text of an image); code (in code or preformatted text); markup (in markup that is not read as prose (HTML tags, comments, attributes, front matter)); table (in a table; tables are not read yet); footnote-mark (a raised or bracketed mark that points at a footnote, or one glued to a word); period (a date, year or other time expression, read as a period); clock-time (a time of day or a time zone); heading (the number of a chapter or section in its heading); reference (points at a chapter, section, article, table, figure, page, note or the like); legal (the number of a law, regulation, article, case or patent); standard (the name or number of a standard, classification or form); name (part of a name: of a product, organisation, project, place, plan or campaign); title (in the title of a document, law, campaign or plan, quoted or in italics); file-size (the size or format of a linked file); phone (a telephone, fax or document number); score (a score or a result of a vote or game); vague (a quantity without a number, such as "thousands of"); pronoun ("one" as a pronoun or in a fixed phrase such as "one of the largest"); discourse ("first", "second" and the like ordering the argument, or in "for the first time"); compound (part of a compound word or of a unit, such as "half days" or "double-check"); denominator (the denominator of a ratio or the base of a share, which is no figure of its own); scale (names the end of a scale, a percentile or the base of an index); arithmetic (part of a formula, code or identifier); too-long (a run of digits too long to be a quantity); language (in a text that is not English); other (a number that no rule could read as a figure).';
COMMENT ON COLUMN skipped.period IS 'The period it was read as, written as in the table figures. Null where it was not read as one.';

CREATE OR REPLACE VIEW evidence AS
SELECT o.*, coalesce(f.quote, level.quote) AS quote, coalesce(f.sentence_text, level.sentence_text) AS sentence_text,
  d.rule, d.formula, change.quote AS by_quote, change.sentence_text AS by_sentence_text, s.title AS source_title
FROM observations o
LEFT JOIN figures f ON f.figure_id = o.figure_id
LEFT JOIN derived d ON d.derived_id = o.derived_id
LEFT JOIN figures level ON level.figure_id = d.level_figure_id
LEFT JOIN figures change ON change.figure_id = d.by_figure_id
LEFT JOIN sources s ON s.source_id = o.source_id;
COMMENT ON VIEW evidence IS 'Every observation with the words it was read from; for a derived one, the words of both inputs and the arithmetic.';
