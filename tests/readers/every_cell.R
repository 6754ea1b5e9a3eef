# Prints every cell of a release as base R finds it, one a line: text as code points, numbers with 17 digits,
# dates as days since 1970-01-01, NA as NA. Each table begins with its name and the classes of its columns.
# Usage: Rscript every_cell.R RELEASE
release <- commandArgs(trailingOnly = TRUE)[1]
source(file.path(release, "load.R"))

shown <- function(x) {
  if (inherits(x, "Date")) return(as.character(as.integer(x)))
  if (is.numeric(x)) return(ifelse(is.na(x), "NA", sprintf("%.17g", x)))
  if (is.logical(x)) return(as.character(x))
  vapply(x, function(t) if (is.na(t)) "NA" else paste(utf8ToInt(t), collapse = " "), "", USE.NAMES = FALSE)
}

tables <- load_dataset(release)
for (name in names(tables)) {
  table <- tables[[name]]
  cat("table", name, nrow(table), vapply(table, class, ""), "\n")
  if (nrow(table) > 0) for (column in table) writeLines(ifelse(is.na(column), "NA", shown(column)))
}
