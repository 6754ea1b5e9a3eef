# cnipa-ip-utilization 2026.11.0 in base R, from the CSV files; no package is needed.
# In this folder: source("load.R"); tables <- load_dataset()
# R reads a carriage return inside a text as a line feed; everything else is as written.

column_classes <- list(
  figures = c(
    figure_id = "character",
    source_id = "character",
    section = "character",
    paragraph = "integer",
    sentence = "integer",
    char_start = "integer",
    char_end = "integer",
    quote = "character",
    sentence_text = "character",
    kind = "character",
    value = "numeric",
    value_text = "character",
    value_low = "numeric",
    value_high = "numeric",
    unit = "character",
    per = "character",
    scale = "integer",
    modifier = "character",
    statistic = "character",
    role = "character",
    measure = "character",
    indicator_id = "character",
    period = "character",
    period_start = "Date",
    period_end = "Date",
    period_basis = "character",
    of_figure_id = "character",
    change_basis = "character",
    base_period = "character",
    area = "character",
    rules = "character",
    review = "character"
  ),
  derived = c(
    derived_id = "character",
    rule = "character",
    value = "numeric",
    value_text = "character",
    value_low = "numeric",
    value_high = "numeric",
    unit = "character",
    measure = "character",
    indicator_id = "character",
    period = "character",
    period_start = "Date",
    period_end = "Date",
    area = "character",
    level_figure_id = "character",
    by_figure_id = "character",
    formula = "character",
    source_id = "character"
  ),
  observations = c(
    observation_id = "character",
    indicator_id = "character",
    indicator = "character",
    area = "character",
    period = "character",
    period_start = "Date",
    period_end = "Date",
    unit = "character",
    value = "numeric",
    value_low = "numeric",
    value_high = "numeric",
    status = "character",
    figure_id = "character",
    derived_id = "character",
    source_id = "character"
  ),
  indicators = c(
    indicator_id = "character",
    label = "character",
    description = "character",
    unit = "character",
    per = "character",
    kind = "character",
    statistic = "character",
    change_basis = "character",
    processing_level = "character",
    topic = "character"
  ),
  sources = c(
    source_id = "character",
    title = "character",
    publisher = "character",
    url = "character",
    license = "character",
    period = "character",
    area = "character",
    language = "character",
    sha256 = "character",
    characters = "integer"
  ),
  skipped = c(
    source_id = "character",
    char_start = "integer",
    char_end = "integer",
    quote = "character",
    reason = "character",
    period = "character"
  )
)

# All tables by name. An empty cell is NA, the text "NA" is text, dates are of class Date.
load_dataset <- function(folder = ".") {
  read_table <- function(name) {
    read.csv(
      file.path(folder, paste0(name, ".csv")),
      colClasses = column_classes[[name]], na.strings = "", quote = "\"", comment.char = "",
      strip.white = FALSE, check.names = FALSE, stringsAsFactors = FALSE, encoding = "UTF-8"
    )
  }
  sapply(names(column_classes), read_table, simplify = FALSE)
}
