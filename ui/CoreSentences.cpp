#include "ui/CoreText.h"

#include <QtGlobal>

#include <array>

namespace ui {

namespace {

// A number of one and of many are sentences of their own: a place takes whatever stands there.
constexpr auto kSentences = std::to_array<const char*>({
    // stages of the work
    QT_TRANSLATE_NOOP("core", "Reading the file"),
    QT_TRANSLATE_NOOP("core", "Making the demo data"),
    QT_TRANSLATE_NOOP("core", "Building the series"),
    QT_TRANSLATE_NOOP("core", "Making the table"),
    QT_TRANSLATE_NOOP("core", "Timing a few trees"),
    QT_TRANSLATE_NOOP("core", "Pre-training"),
    QT_TRANSLATE_NOOP("core", "Training"),
    QT_TRANSLATE_NOOP("core", "MC passes"),
    QT_TRANSLATE_NOOP("core", "Backtest"),
    QT_TRANSLATE_NOOP("core", "One split"),
    QT_TRANSLATE_NOOP("core", "One cross-validation"),
    QT_TRANSLATE_NOOP("core", "Repeat %1 of %2"),
    QT_TRANSLATE_NOOP("core", "Repeat %1 of %2, fold %3 of %4"),
    QT_TRANSLATE_NOOP("core", "Without the search"),
    QT_TRANSLATE_NOOP("core", "SHAP values"),
    QT_TRANSLATE_NOOP("core", "Interactions"),
    // models, and bands by what they are made of
    QT_TRANSLATE_NOOP("core", "Bayesian LSTM"),
    QT_TRANSLATE_NOOP("core", "Plain LSTM"),
    QT_TRANSLATE_NOOP("core", "Dense network"),
    QT_TRANSLATE_NOOP("core", "Quantile forest"),
    QT_TRANSLATE_NOOP("core", "Seasonal drift"),
    QT_TRANSLATE_NOOP("core", "Last week"),
    QT_TRANSLATE_NOOP("core", "Last year"),
    QT_TRANSLATE_NOOP("core", "Yesterday"),
    QT_TRANSLATE_NOOP("core", "Last value"),
    QT_TRANSLATE_NOOP("core", "PredNet"),
    QT_TRANSLATE_NOOP("core", "Enc+Pred"),
    QT_TRANSLATE_NOOP("core", "Enc+Pred+Noise"),
    QT_TRANSLATE_NOOP("core", "Enc+Pred+Noise, calibrated"),
    QT_TRANSLATE_NOOP("core", "Learned noise"),
    QT_TRANSLATE_NOOP("core", "Learned noise, calibrated"),
    QT_TRANSLATE_NOOP("core", "Recent errors, calibrated"),
    QT_TRANSLATE_NOOP("core", "Learned noise and recent errors, calibrated"),
    // presets, targets, bands and heads
    QT_TRANSLATE_NOOP("core", "recommended"),
    QT_TRANSLATE_NOOP("core", "drift"),
    QT_TRANSLATE_NOOP("core", "paper"),
    QT_TRANSLATE_NOOP("core", "article"),
    QT_TRANSLATE_NOOP("core", "raw"),
    QT_TRANSLATE_NOOP("core", "logarithm"),
    QT_TRANSLATE_NOOP("core", "anchor"),
    QT_TRANSLATE_NOOP("core", "automatic"),
    QT_TRANSLATE_NOOP("core", "rawAnchor"),
    QT_TRANSLATE_NOOP("core", "learned"),
    QT_TRANSLATE_NOOP("core", "recent"),
    QT_TRANSLATE_NOOP("core", "learnedRecent"),
    QT_TRANSLATE_NOOP("core", "mean"),
    QT_TRANSLATE_NOOP("core", "studentT"),
    // groups of steps
    QT_TRANSLATE_NOOP("core", "Monday"),
    QT_TRANSLATE_NOOP("core", "Tuesday"),
    QT_TRANSLATE_NOOP("core", "Wednesday"),
    QT_TRANSLATE_NOOP("core", "Thursday"),
    QT_TRANSLATE_NOOP("core", "Friday"),
    QT_TRANSLATE_NOOP("core", "Saturday"),
    QT_TRANSLATE_NOOP("core", "Sunday"),
    QT_TRANSLATE_NOOP("core", "No holiday"),
    QT_TRANSLATE_NOOP("core", "Holiday"),
    QT_TRANSLATE_NOOP("core", "Week after a holiday"),
    QT_TRANSLATE_NOOP("core", "Highest 5 %"),
    // features of a series, and their groups
    QT_TRANSLATE_NOOP("core", "lags"),
    QT_TRANSLATE_NOOP("core", "calendar"),
    QT_TRANSLATE_NOOP("core", "holiday"),
    QT_TRANSLATE_NOOP("core", "weather"),
    QT_TRANSLATE_NOOP("core", "hour of day"),
    QT_TRANSLATE_NOOP("core", "day of week"),
    QT_TRANSLATE_NOOP("core", "month of year"),
    QT_TRANSLATE_NOOP("core", "holiday the day before"),
    QT_TRANSLATE_NOOP("core", "holiday the day after"),
    QT_TRANSLATE_NOOP("core", "holiday the week before"),
    QT_TRANSLATE_NOOP("core", "holiday the week after"),
    QT_TRANSLATE_NOOP("core", "holiday the month before"),
    QT_TRANSLATE_NOOP("core", "holiday the month after"),
    QT_TRANSLATE_NOOP("core", "%1 second before"),
    QT_TRANSLATE_NOOP("core", "%1 seconds before"),
    QT_TRANSLATE_NOOP("core", "%1 minute before"),
    QT_TRANSLATE_NOOP("core", "%1 minutes before"),
    QT_TRANSLATE_NOOP("core", "%1 hour before"),
    QT_TRANSLATE_NOOP("core", "%1 hours before"),
    QT_TRANSLATE_NOOP("core", "%1 day before"),
    QT_TRANSLATE_NOOP("core", "%1 week before"),
    QT_TRANSLATE_NOOP("core", "%1 month before"),
    QT_TRANSLATE_NOOP("core", "%1 months before"),
    QT_TRANSLATE_NOOP("core", "%1 year before"),
    // app/Dataset
    QT_TRANSLATE_NOOP("core", "demo data"),
    // data/CsvReader, Workbook
    QT_TRANSLATE_NOOP("core", "%1 is a folder; a CSV file was expected."),
    QT_TRANSLATE_NOOP("core", "%1 does not exist."),
    QT_TRANSLATE_NOOP("core", "%1 cannot be opened for reading."),
    QT_TRANSLATE_NOOP("core", "%1 could not be read to its end."),
    QT_TRANSLATE_NOOP("core", "%1 is larger than 1 GiB; save the sheet as CSV."),
    QT_TRANSLATE_NOOP("core", "%1 is an Excel file of before 2007 (.xls) or protected by a "
                              "password; save it as .xlsx without a password, or as CSV."),
    QT_TRANSLATE_NOOP("core", "%1 is a binary workbook (.xlsb); save it as .xlsx or CSV."),
    QT_TRANSLATE_NOOP(
        "core", "%1 is a ZIP archive without a workbook; unpack it and open the file within."),
    QT_TRANSLATE_NOOP(
        "core", "%1 has no sheet with a table: at least two rows and two columns were expected."),
    QT_TRANSLATE_NOOP("core", "%1 has no sheet \"%2\"; its sheets are %3."),
    QT_TRANSLATE_NOOP("core", "%1 is no Excel workbook; an .xlsx, .ods or CSV file was expected."),
    QT_TRANSLATE_NOOP("core", "%1 is too large when unpacked; save the sheet as CSV."),
    QT_TRANSLATE_NOOP("core", "%1 is protected by a password; save it without one."),
    QT_TRANSLATE_NOOP(
        "core",
        "%1 is damaged or no workbook: %2; open it in a spreadsheet program and save it again."),
    QT_TRANSLATE_NOOP(
        "core",
        "%1 is not readable XML; open the workbook in a spreadsheet program and save it again."),
    // data/TextEncoding, TableReader
    QT_TRANSLATE_NOOP("core", "%1 is UTF-32 text, which is not read; save the file as UTF-8."),
    QT_TRANSLATE_NOOP("core", "%1, line %2: the bytes %3; save the file as UTF-8 (in Excel: \"CSV "
                              "UTF-8\"), or choose its encoding."),
    QT_TRANSLATE_NOOP("core", "%1, line %2: %3 (byte %4 of the text); the file is damaged or not "
                              "UTF-16: save it again as UTF-8, or choose its encoding."),
    QT_TRANSLATE_NOOP("core", "%1 is not a text file (it holds zero bytes, the first in line %2); "
                              "a CSV file was expected."),
    QT_TRANSLATE_NOOP("core", "%1 is empty."),
    QT_TRANSLATE_NOOP("core", "%1 has a header but no data rows."),
    QT_TRANSLATE_NOOP("core", "%1 has %2 rows; the header cannot be in row %3."),
    QT_TRANSLATE_NOOP("core", "%1, row %2: there is 1 field, but the header names %3 columns."),
    QT_TRANSLATE_NOOP("core", "%1, row %2: there are %3 fields, but the header names 1 column."),
    QT_TRANSLATE_NOOP("core", "%1, row %2: there are %3 fields, but the header names %4 columns."),
    QT_TRANSLATE_NOOP("core", "%1, row %2: there is 1 field, but most rows have %3 columns."),
    QT_TRANSLATE_NOOP("core", "%1, row %2: there are %3 fields, but most rows have %4 columns."),
    QT_TRANSLATE_NOOP("core", "%1: there are %2, but the header names %3 columns."),
    QT_TRANSLATE_NOOP("core", "%1: there are %2, but most rows have %3 columns."),
    QT_TRANSLATE_NOOP("core",
                      "%1, row %2, column %3: a quote inside a quoted field must be doubled."),
    QT_TRANSLATE_NOOP("core",
                      "%1, row %2, column \"%3\": a quote inside a quoted field must be doubled."),
    QT_TRANSLATE_NOOP("core", "%1, row %2, column %3: the quote is not closed."),
    QT_TRANSLATE_NOOP("core", "%1, row %2, column \"%3\": the quote is not closed."),
    QT_TRANSLATE_NOOP("core",
                      "%1, row %2, column %3: the text is not UTF-8; save the file as UTF-8."),
    QT_TRANSLATE_NOOP("core",
                      "%1, row %2, column \"%3\": the text is not UTF-8; save the file as UTF-8."),
    // data/LeakCheck
    QT_TRANSLATE_NOOP("core", "Column \"%1\" equals \"%2\" at every step: it holds the answer; "
                              "better ignore it."),
    QT_TRANSLATE_NOOP("core", "Columns \"%1\" and \"%2\" add up to \"%3\" at every step: they "
                              "hold the answer; better ignore them."),
    // data/TimeSplit
    QT_TRANSLATE_NOOP("core", "The validation part of %1 steps leaves nothing for training: at "
                              "most %2 steps are available."),
    QT_TRANSLATE_NOOP("core", "The test part of %1 steps leaves nothing for training: at most %2 "
                              "steps are available."),
    QT_TRANSLATE_NOOP("core", "The split by time is training %1 to %2, validation to %3 and test "
                              "to %4 of %5 steps; expected three parts in this order, none of "
                              "them empty."),
    QT_TRANSLATE_NOOP("core", "The series has %1 steps of %2 months; a forecast of such steps "
                              "needs two years (%3 steps)."),
    QT_TRANSLATE_NOOP("core", "The series has %1 steps of %2 month; a forecast of such steps "
                              "needs two years (%3 steps)."),
    QT_TRANSLATE_NOOP("core", "The series has %1 steps of %2 week; a forecast of such steps "
                              "needs two years (%3 steps)."),
    // data/TargetTransform
    QT_TRANSLATE_NOOP("core", "The training part of \"%1\" holds no known value; expected a "
                              "longer series."),
    QT_TRANSLATE_NOOP("core", "The target takes the logarithm, but \"%1\" is not positive in the "
                              "training part; choose the raw target."),
    QT_TRANSLATE_NOOP("core", "The training part of %1 known steps is shorter than the week that "
                              "the seasonal target looks back; choose the logarithm or the raw "
                              "target."),
    QT_TRANSLATE_NOOP("core", "The training part of %1 known steps is shorter than the year that "
                              "the seasonal target looks back; choose the logarithm or the raw "
                              "target."),
    QT_TRANSLATE_NOOP("core", "There is nothing to learn: \"%1\" never departs from its pattern "
                              "in the training part."),
    // forecast/ForecastWindows
    QT_TRANSLATE_NOOP("core", "The training part of %1 steps lies in a gap of the data; expected "
                              "another split."),
    QT_TRANSLATE_NOOP("core", "The training part of %1 steps holds no complete window of "
                              "lookback %2 and horizon %3; expected a longer part or a shorter "
                              "lookback."),
    QT_TRANSLATE_NOOP("core", "The validation part of %1 steps lies in a gap of the data; "
                              "expected another split."),
    QT_TRANSLATE_NOOP("core", "The validation part of %1 steps holds no complete window of "
                              "lookback %2 and horizon %3; expected a longer part or a shorter "
                              "lookback."),
    QT_TRANSLATE_NOOP("core", "The test part of %1 steps lies in a gap of the data; expected "
                              "another split."),
    QT_TRANSLATE_NOOP("core", "The test part of %1 steps holds no complete window of lookback %2 "
                              "and horizon %3; expected a longer part or a shorter lookback."),
    // forecast/ForecastOptions
    QT_TRANSLATE_NOOP("core", "The lookback is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The horizon is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The dropout probability is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The number of MC samples is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The level of the interval is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The number of pre-training epochs is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The number of epochs is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The batch size is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The learning rate is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The patience is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The length of the validation part is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The length of the test part is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The size of a layer of the encoder is %1; expected %2 to %3."),
    QT_TRANSLATE_NOOP("core", "The size of a layer of the prediction network is %1; expected %2 "
                              "to %3."),
    QT_TRANSLATE_NOOP("core", "The encoder has no layer; expected at least one size."),
    QT_TRANSLATE_NOOP("core", "The encoder has %1 layers; expected at most %2."),
    QT_TRANSLATE_NOOP("core", "The prediction network has %1 layers; expected at most %2."),
    QT_TRANSLATE_NOOP("core",
                      "Recent errors are those of the seasonal anchor, but the target is "
                      "%1; expected the target automatic, anchor or rawAnchor, or no recent "
                      "errors."),
    QT_TRANSLATE_NOOP("core", "The band is %1, but the network learns no noise; expected the "
                              "head studentT, or the band paper or recent."),
    QT_TRANSLATE_NOOP("core", "A frozen encoder that was never pre-trained learns nothing; "
                              "expected at least one pre-training epoch."),
    // forecast/Forecast
    QT_TRANSLATE_NOOP("core", "The network learnt no noise of its own, so it has no band of the "
                              "kind %1; expected paper or recent."),
    // forecast/ForecastNotes
    QT_TRANSLATE_NOOP("core", "The model does worse than \"%1\" (RMSE %2 against %3), by more "
                              "than chance explains."),
    QT_TRANSLATE_NOOP("core", "The band of \"%1\" is better (Winkler score %2 against %3), by "
                              "more than chance explains."),
    QT_TRANSLATE_NOOP("core", "The model ties with \"%1\": the differences in RMSE and Winkler "
                              "score are no more than chance."),
    QT_TRANSLATE_NOOP("core", "The model ties with \"%1\" and \"%2\": the differences in RMSE "
                              "and Winkler score are no more than chance."),
    QT_TRANSLATE_NOOP("core", "The model ties with \"%1\", \"%2\" and \"%3\": the differences in "
                              "RMSE and Winkler score are no more than chance."),
    QT_TRANSLATE_NOOP("core", "The model ties with \"%1\", \"%2\", \"%3\" and \"%4\": the "
                              "differences in RMSE and Winkler score are no more than chance."),
    QT_TRANSLATE_NOOP("core", "The model ties with \"%1\", \"%2\", \"%3\", \"%4\" and \"%5\": "
                              "the differences in RMSE and Winkler score are no more than chance."),
    QT_TRANSLATE_NOOP("core", "The model ties with \"%1\", \"%2\", \"%3\", \"%4\", \"%5\" and "
                              "\"%6\": the differences in RMSE and Winkler score are no more "
                              "than chance."),
    QT_TRANSLATE_NOOP("core", "The model ties with \"%1\", \"%2\", \"%3\", \"%4\", \"%5\", "
                              "\"%6\" and \"%7\": the differences in RMSE and Winkler score are "
                              "no more than chance."),
    QT_TRANSLATE_NOOP("core", "The %1 % band covers %2 % of %3 test steps, less than chance "
                              "explains."),
    QT_TRANSLATE_NOOP("core", "The %1 % band covers %2 % of %3 test steps, more than chance "
                              "explains."),
    QT_TRANSLATE_NOOP("core", "The training part has no %1, so the forecast does not know what "
                              "such an event does."),
    QT_TRANSLATE_NOOP("core", "The test part contains no holiday, so nothing here tells how good "
                              "the band is on one."),
    QT_TRANSLATE_NOOP("core", "%1 of %2 known values before the test part are below 0, so the "
                              "target is the seasonal anchor of the values, not of their "
                              "logarithm."),
    QT_TRANSLATE_NOOP("core", "%1 % of the %2 known values before the test part are 0, so the "
                              "target is the value itself, with a band of one width."),
    QT_TRANSLATE_NOOP("core", "The training part of %1 steps is short for a lookback of %2 after "
                              "its first year; 1 was taken."),
    QT_TRANSLATE_NOOP("core", "The training part of %1 steps is short for a lookback of %2 after "
                              "its first year; %3 were taken."),
    QT_TRANSLATE_NOOP("core", "%1 of %2 test steps have no forecast, because a gap in the data "
                              "leaves one of their inputs missing."),
    QT_TRANSLATE_NOOP("core", "The band rests on %1 of %2 passes: its model part is known to %3 "
                              "%."),
    // forecast/Outlook
    QT_TRANSLATE_NOOP("core", "The assumed %1 of %2 at %3 lies outside the training range of %4 "
                              "to %5; the forecast is a guess there."),
    QT_TRANSLATE_NOOP("core", "The series of 1 known step is too short for an outlook of 1 step."),
    QT_TRANSLATE_NOOP("core", "The series of 1 known step is too short for an outlook of %1 "
                              "steps."),
    QT_TRANSLATE_NOOP("core", "The series of %1 known steps is too short for an outlook of 1 "
                              "step."),
    QT_TRANSLATE_NOOP("core", "The series of %1 known steps is too short for an outlook of %2 "
                              "steps."),
    QT_TRANSLATE_NOOP("core", "The outlook does not use a covariate called \"%1\"."),
    QT_TRANSLATE_NOOP("core", "The covariate \"%1\" has 1 value; expected %2, one per step of "
                              "the outlook."),
    QT_TRANSLATE_NOOP("core", "The covariate \"%1\" has %2 values; expected %3, one per step of "
                              "the outlook."),
    QT_TRANSLATE_NOOP("core", "The training part holds no holiday, so the forecast does not know "
                              "what one does."),
    QT_TRANSLATE_NOOP("core", "The training part holds no event, so the assumed events do not "
                              "change the forecast."),
    QT_TRANSLATE_NOOP("core", "A gap in the data leaves an input of the outlook missing: the "
                              "last 1 step and the week before them must be complete."),
    QT_TRANSLATE_NOOP("core", "A gap in the data leaves an input of the outlook missing: the "
                              "last 1 step and the year before them must be complete."),
    QT_TRANSLATE_NOOP("core", "A gap in the data leaves an input of the outlook missing: the "
                              "last %1 steps and the week before them must be complete."),
    QT_TRANSLATE_NOOP("core", "A gap in the data leaves an input of the outlook missing: the "
                              "last %1 steps and the year before them must be complete."),
    // forecast/Backtest, forecast/DropoutSweep
    QT_TRANSLATE_NOOP("core", "The last share of %1 steps cannot be cut into %2 folds; expected "
                              "a share between 0 and 1 and fewer folds."),
    QT_TRANSLATE_NOOP("core", "The backtest has no fold; expected at least one."),
    QT_TRANSLATE_NOOP("core", "No dropout probability is given; expected at least one."),
    // nn
    QT_TRANSLATE_NOOP("core", "The device is cuda, but LibTorch finds no CUDA device here; "
                              "choose auto or cpu."),
    QT_TRANSLATE_NOOP("core", "Training diverged in epoch %1; choose a learning rate smaller "
                              "than %2."),
    QT_TRANSLATE_NOOP("core", "The file %1 is not a network module of Surgescope."),
    QT_TRANSLATE_NOOP("core", "The weights could not be written to %1."),
    QT_TRANSLATE_NOOP("core", "The weights could not be read from %1."),
    QT_TRANSLATE_NOOP("core", "%1 is not a file of weights of Surgescope."),
    QT_TRANSLATE_NOOP("core", "%1 is of version %2; this program reads version %3."),
    QT_TRANSLATE_NOOP("core", "%1 is damaged: its checksum does not match."),
    QT_TRANSLATE_NOOP("core", "%1 is damaged: its arrays do not fit its size."),
    QT_TRANSLATE_NOOP("core", "%1 holds a weight in \"%2\" that is not a finite number."),
    QT_TRANSLATE_NOOP("core", "%1 holds values in \"%2\" that are missing or not finite."),
    QT_TRANSLATE_NOOP("core", "%1 does not fit this network: \"%2\" is missing."),
    QT_TRANSLATE_NOOP("core", "%1 does not fit this network: \"%2\" is %3, but %4 was expected."),
    QT_TRANSLATE_NOOP("core", "%1 does not fit this network: it holds %2 arrays, but %3 were "
                              "expected."),
    // trees
    QT_TRANSLATE_NOOP("core", "There is no row or no feature to grow a forest from; expected at "
                              "least one of each."),
    QT_TRANSLATE_NOOP("core", "There are %1 rows of features and %2 values of the target; "
                              "expected as many of each."),
    QT_TRANSLATE_NOOP("core", "The forest has %1 trees; expected 1 to %2."),
    QT_TRANSLATE_NOOP("core", "The depth limit is %1; expected at least 1, or 0 for none."),
    QT_TRANSLATE_NOOP("core", "The fewest rows of a split are %1; expected at least 2."),
    QT_TRANSLATE_NOOP("core", "The fewest rows of a leaf are %1; expected at least 1."),
    QT_TRANSLATE_NOOP("core", "The share of features tried per split is %1; expected more than 0 "
                              "and at most 1."),
    QT_TRANSLATE_NOOP("core", "The number of features tried per split is %1; expected at least "
                              "1, or 0 for the share."),
    QT_TRANSLATE_NOOP("core", "The cost per leaf is %1; expected a number of at least 0."),
    QT_TRANSLATE_NOOP("core", "Row %1 of feature %2 (both counted from 0) is missing; expected a "
                              "number below 3.4e38."),
    QT_TRANSLATE_NOOP("core", "Row %1 of feature %2 (both counted from 0) is infinite or too "
                              "large; expected a number below 3.4e38."),
    QT_TRANSLATE_NOOP("core", "Row %1 (counted from 0) of the target is missing or infinite; "
                              "expected a number."),
    QT_TRANSLATE_NOOP("core", "Feature group \"%1\" names column %2; expected 0 to %3."),
    QT_TRANSLATE_NOOP("core", "Column %1 stands in feature group \"%2\" and again in \"%3\"; "
                              "expected each column in one group at most."),
    // trees/BoostedTrees
    QT_TRANSLATE_NOOP("core", "trees is out of bounds; expected 1 to 100000."),
    QT_TRANSLATE_NOOP("core", "maxDepth is out of bounds; expected 1 to 30."),
    QT_TRANSLATE_NOOP("core", "learningRate is out of bounds; expected more than 0, at most 1."),
    QT_TRANSLATE_NOOP("core", "minChildWeight is out of bounds; expected at least 0."),
    QT_TRANSLATE_NOOP("core", "lambda is out of bounds; expected at least 0."),
    QT_TRANSLATE_NOOP("core", "gamma is out of bounds; expected at least 0."),
    QT_TRANSLATE_NOOP("core", "subsample is out of bounds; expected more than 0, at most 1."),
    QT_TRANSLATE_NOOP("core", "featuresPerTree is out of bounds; expected more than 0, at most 1."),
    QT_TRANSLATE_NOOP("core", "featuresPerNode is out of bounds; expected more than 0, at most 1."),
    QT_TRANSLATE_NOOP("core", "maxBins is out of bounds; expected 2 to 65536."),
    QT_TRANSLATE_NOOP("core", "This build has no boosted trees; expected the learner \"forest\"."),
    QT_TRANSLATE_NOOP("core", "The boosted trees need XGBoost's library %1, which is not "
                              "installed; expected the learner \"forest\"."),
    QT_TRANSLATE_NOOP("core", "XGBoost's library %1 is too old or too new; expected version 1.7 "
                              "to 3."),
    QT_TRANSLATE_NOOP("core", "Boosted trees need XGBoost's library, which is not installed; "
                              "expected it or the forest as learner."),
    QT_TRANSLATE_NOOP("core", "The boosted trees could not be computed; a smaller table or other "
                              "settings may help."),
    QT_TRANSLATE_NOOP("core", "Boosted trees need at least one row and one feature."),
    QT_TRANSLATE_NOOP("core", "Row %1, feature %2 is infinite; expected a finite number or a "
                              "missing value."),
    QT_TRANSLATE_NOOP("core", "The target of row %1 is missing or infinite; expected a finite "
                              "number."),
    // validation/TableFeatures
    QT_TRANSLATE_NOOP("core", "The column %1 holds 1 text among its numbers, which is taken "
                              "as missing; the first is \"%2\" in row %3."),
    QT_TRANSLATE_NOOP("core", "The column %1 holds %2 texts among its numbers, which are "
                              "taken as missing; the first is \"%3\" in row %4."),
    QT_TRANSLATE_NOOP("core", "The column %1 is taken as text: %2 of its %3 cells are no "
                              "numbers; the first is \"%4\" in row %5."),
    QT_TRANSLATE_NOOP("core", "%1, column \"%2\": the target is text (%3); expected a column "
                              "of numbers, or one of two texts."),
    QT_TRANSLATE_NOOP("core", "The target %1 is text: \"%2\" is taken as 1, \"%3\" as 0."),
    QT_TRANSLATE_NOOP("core", "The name %1 stands for two features; the one made of text is "
                              "called %2."),
    QT_TRANSLATE_NOOP("core", "%1 has no column \"%2\"; expected one of %3."),
    QT_TRANSLATE_NOOP("core", "%1 has no column \"%2\"; expected one of %3 and %4."),
    QT_TRANSLATE_NOOP("core", "%1 has no column \"%2\"; expected one of %3 and %4 more."),
    QT_TRANSLATE_NOOP("core", "The target \"%1\" is one of the features; expected others."),
    QT_TRANSLATE_NOOP("core", "The feature \"%1\" is named twice; expected it once."),
    QT_TRANSLATE_NOOP("core", "The feature \"%1\" has no value in any row; expected some."),
    QT_TRANSLATE_NOOP("core", "The column %1 has no value and is left out."),
    QT_TRANSLATE_NOOP("core", "The feature \"%1\" has more than %2 different texts, too many for "
                              "a column each; expected them in their order (ordinal) or another "
                              "feature."),
    QT_TRANSLATE_NOOP("core", "%1 has no column that can be a feature; expected at least one "
                              "beside the target."),
    QT_TRANSLATE_NOOP("core", "The column %1 of more than %2 different texts is left out."),
    QT_TRANSLATE_NOOP("core", "The columns %1 and %2 of more than %3 different texts are left "
                              "out."),
    QT_TRANSLATE_NOOP("core", "The columns %1 and %2 more of more than %3 different texts are "
                              "left out."),
    // validation/FeatureChecks
    QT_TRANSLATE_NOOP("core", "1 of %1 rows without one of the features is left out (%2)."),
    QT_TRANSLATE_NOOP("core", "%1 of %2 rows without one of the features are left out (%3)."),
    QT_TRANSLATE_NOOP("core", "Fewer features (--features), filled ones (--fill median) or "
                              "boosted trees (--learner boosted) keep such rows."),
    QT_TRANSLATE_NOOP("core", "No row is left with a value of %1 and of each feature "
                              "(missing: %2 of %3 rows); expected at least 2. Fewer features "
                              "(--features), filled ones (--fill median) or boosted trees "
                              "(--learner boosted) keep such rows."),
    QT_TRANSLATE_NOOP("core", "One row is left with a value of %1 and of each feature "
                              "(missing: %2 of %3 rows); expected at least 2. Fewer features "
                              "(--features), filled ones (--fill median) or boosted trees "
                              "(--learner boosted) keep such rows."),
    QT_TRANSLATE_NOOP("core", "Missing features of %1 of %2 rows are filled with the median "
                              "of the rows that each model learns from (%3)."),
    QT_TRANSLATE_NOOP("core", "1 row without a value of %1 is left out."),
    QT_TRANSLATE_NOOP("core", "%1 rows without a value of %2 are left out."),
    QT_TRANSLATE_NOOP("core", "No row is left with a value of %1 and of each feature; expected "
                              "at least 2."),
    QT_TRANSLATE_NOOP("core", "One row is left with a value of %1 and of each feature; expected "
                              "at least 2."),
    QT_TRANSLATE_NOOP("core", "The target %1 is %2 in every row, so there is nothing to explain; "
                              "expected one that varies."),
    QT_TRANSLATE_NOOP("core", "The feature %1 equals the target %2, and explains it all alone."),
    QT_TRANSLATE_NOOP("core", "The feature %1 is a linear copy of %2, and explains it all alone."),
    // validation/SeriesFeatures, validation/FeatureTable
    QT_TRANSLATE_NOOP("core", "No feature of the series is chosen; expected at least one of "
                              "lags, calendar, holiday and weather."),
    QT_TRANSLATE_NOOP("core", "The sample has 1 row; expected at least 2."),
    QT_TRANSLATE_NOOP("core", "A sample of %1 of %2 rows is explained."),
    QT_TRANSLATE_NOOP("core", "Only %1 of %2 rows are used, drawn at random; the others are "
                              "neither learned from nor explained."),
    QT_TRANSLATE_NOOP("core", "There would be %1 row left; expected at least 2."),
    QT_TRANSLATE_NOOP("core", "The name %1 stands for two features; the covariate is called %2."),
    QT_TRANSLATE_NOOP("core", "The group \"%1\" has the name of another group, or of a feature "
                              "outside of it; expected a name of its own."),
    QT_TRANSLATE_NOOP("core", "The feature \"%1\" stands in two groups; expected it in one, "
                              "since its values would count twice."),
    QT_TRANSLATE_NOOP("core", "The group \"%1\" names \"%2\", which is no feature; expected some "
                              "of %3."),
    QT_TRANSLATE_NOOP("core", "The group \"%1\" names \"%2\", which is no feature; expected some "
                              "of %3 and %4."),
    QT_TRANSLATE_NOOP("core", "The group \"%1\" names \"%2\", which is no feature; expected some "
                              "of %3 and %4 more."),
    QT_TRANSLATE_NOOP("core", "The group \"%1\" has no feature; expected at least one."),
    // validation/KFold, validation/HeldOut
    QT_TRANSLATE_NOOP("core", "The one split holds out none of the %1 rows of the sample; "
                              "expected a larger sample."),
    QT_TRANSLATE_NOOP("core", "There are %1 folds; expected at least 2."),
    QT_TRANSLATE_NOOP("core", "There are %1 folds for 1 row; expected no more folds than rows."),
    QT_TRANSLATE_NOOP("core", "There are %1 folds for %2 rows; expected no more folds than rows."),
    QT_TRANSLATE_NOOP("core", "The gap beside a block is %1 rows; expected at least 0."),
    QT_TRANSLATE_NOOP("core", "A gap of %1 rows beside a block of %2 leaves none of the %3 rows "
                              "to learn from; expected a smaller gap."),
    QT_TRANSLATE_NOOP("core", "The share of rows held out is %1; expected more than 0 and less "
                              "than 1."),
    QT_TRANSLATE_NOOP("core", "Holding out %1 of 1 row leaves none to learn from; expected more "
                              "rows or a smaller share."),
    QT_TRANSLATE_NOOP("core", "Holding out %1 of %2 rows leaves none to learn from; expected "
                              "more rows or a smaller share."),
    QT_TRANSLATE_NOOP("core", "There is 1 row; expected at least 2, one to learn from and one to "
                              "hold out."),
    QT_TRANSLATE_NOOP("core", "There are no rows; expected at least 2, one to learn from and one "
                              "to hold out."),
    QT_TRANSLATE_NOOP("core", "There is no feature; expected at least one."),
    QT_TRANSLATE_NOOP("core", "The target is %1 in every row, so there is nothing to explain; "
                              "expected one that varies."),
    // validation: search and repeats
    QT_TRANSLATE_NOOP("core", "There are %1 repeats; expected 1 to %2."),
    QT_TRANSLATE_NOOP("core", "The search tries %1 candidates; expected 1 to %2."),
    QT_TRANSLATE_NOOP("core", "The search has no candidate; expected at least 1."),
    QT_TRANSLATE_NOOP("core", "The parameter \"%1\" has no value to search; expected at least "
                              "one."),
    QT_TRANSLATE_NOOP("core", "A forest has no parameter \"%1\" to search; expected "
                              "n_estimators, max_depth, min_samples_split, min_samples_leaf, "
                              "max_features or ccp_alpha."),
    QT_TRANSLATE_NOOP("core", "Boosted trees have no parameter \"%1\" to search; expected "
                              "n_estimators, max_depth, learning_rate, min_child_weight, "
                              "reg_lambda, gamma, subsample, colsample_bytree or "
                              "colsample_bynode."),
    // validation/ShapSummary
    QT_TRANSLATE_NOOP("core", "The %1 repeats are copies: stability cannot be judged. %2"),
    QT_TRANSLATE_NOOP("core", "More repeats would be copies: stability cannot be judged. %1"),
    QT_TRANSLATE_NOOP("core", "What is drawn at random in each made no difference."),
    QT_TRANSLATE_NOOP("core", "Folds of one row each are always the same, and the learner's random "
                              "state is fixed; fewer folds (--folds 5) would show how far the "
                              "values depend on the split."),
    QT_TRANSLATE_NOOP("core", "Folds of one row each are always the same, and the learner's random "
                              "state is fixed; a table of more rows would show how far the values "
                              "depend on the split."),
    QT_TRANSLATE_NOOP("core", "Blocked folds are always the same, and these trees draw nothing at "
                              "random; a forest (--learner forest) would."),
    QT_TRANSLATE_NOOP("core", "Enough repeats: after %1 the order of all features by their mean is "
                              "settled or a tie."),
    QT_TRANSLATE_NOOP("core", "Enough repeats: after %1 the order of all features by their mean is "
                              "settled or a tie; a single repeat may still rank otherwise: %2."),
    QT_TRANSLATE_NOOP("core", "Not yet: 1 repeat says too little of the spread; at least %1 are "
                              "needed."),
    QT_TRANSLATE_NOOP("core", "Not yet: %1 repeats say too little of the spread; at least %2 are "
                              "needed."),
    QT_TRANSLATE_NOOP("core", "Not yet: whether %1 matters more than %2 is %3 % in doubt; about "
                              "%4 repeats would settle it."),
    QT_TRANSLATE_NOOP("core", "Not yet: whether %1 matters more than %2 is %3 % in doubt; they "
                              "are nearly equal, and more repeats will hardly settle it."),
    // validation/ImportanceNotes
    QT_TRANSLATE_NOOP("core", "Shuffled folds may leak here: the rows are in the order of %1, "
                              "so the rows just before and after a held-out one are learned "
                              "from. The scores may be too good for rows to come; blocked "
                              "folds (--blocked) keep neighbours apart."),
    QT_TRANSLATE_NOOP("core", "The values of %1 vary too little beside their size for these "
                              "trees (mean %2, standard deviation %3): rounding hides part of "
                              "the differences. Subtract %4 from %1 and explain that."),
    QT_TRANSLATE_NOOP("core", "The values of %1 are too small for the arithmetic of computers (their "
                              "squares are 0). Multiply %1 by a large power of ten and explain "
                              "that."),
    QT_TRANSLATE_NOOP("core", "The values of %1 are too small for these trees (standard "
                              "deviation %2): as in scikit-learn, rows whose variance is "
                              "below 2.2e-16 are not split. Multiply %1 by %3 and explain "
                              "that."),
    QT_TRANSLATE_NOOP("core", "The values of %1 are too small for these trees (standard "
                              "deviation %2): a split of XGBoost gains at least 1e-06. "
                              "Multiply %1 by %3 and explain that."),
    QT_TRANSLATE_NOOP("core", "Cancelled: 1 of %1 repeats is finished and kept."),
    QT_TRANSLATE_NOOP("core", "Cancelled: %1 of %2 repeats are finished and kept."),
    QT_TRANSLATE_NOOP("core", "The rank of some features changes from repeat to repeat: %1."),
    QT_TRANSLATE_NOOP("core", "Blocked folds are the same in every repeat: the spread over the "
                              "repeats is that of the learner's random state alone, not of the "
                              "split."),
    QT_TRANSLATE_NOOP("core", "Blocked folds are the same in every repeat: the spread over the "
                              "repeats is that of the search alone, not of the split."),
    QT_TRANSLATE_NOOP("core", "Blocked folds are the same in every repeat: the spread over the "
                              "repeats is that of the learner's random state and of the search "
                              "alone, not of the split."),
    QT_TRANSLATE_NOOP("core", "Folds of one row each are the same in every repeat: the spread over "
                              "the repeats is that of the search alone, not of the split."),
    QT_TRANSLATE_NOOP("core", "Shuffled folds leak here: features hold earlier values of %1, so "
                              "the rows beside a held-out one are learned from and hold its "
                              "value. The scores are too good; choose blocked folds instead."),
    QT_TRANSLATE_NOOP("core", "Features are named as lags, but how far back they look is not "
                              "known: the rows beside each block are learned from. A gap as long "
                              "as the longest lag would part them."),
    QT_TRANSLATE_NOOP("core", "The learner does worse than predicting the mean of %1 (R2 %2): "
                              "its SHAP values describe a model that has learned nothing of use."),
    QT_TRANSLATE_NOOP("core", "The search made it worse: RMSE %1 with the parameters it chose, "
                              "%2 without a search on the same folds."),
    QT_TRANSLATE_NOOP("core", "The learner does worse than taking %1 as the forecast: RMSE %2 "
                              "against %3. What it says of the features is of little use."),
    QT_TRANSLATE_NOOP("core", "Base value and SHAP values of a row miss its prediction by up to "
                              "%1, more than rounding explains; please report this."),
    QT_TRANSLATE_NOOP("core", "The values of all repeats are too many to be held at once: there "
                              "is no spread of single rows over the repeats. A sample of the "
                              "rows has it."),
    // validation/ImportanceTime
    QT_TRANSLATE_NOOP("core", "about %1 s"),
    QT_TRANSLATE_NOOP("core", "about %1 min"),
    QT_TRANSLATE_NOOP("core", "about %1 h %2 min"),
    QT_TRANSLATE_NOOP("core", "about %1 days"),
    // project/ProjectError, ProjectFile, ProjectRescue, ProjectSchema
    QT_TRANSLATE_NOOP("core", "There is no file %1."),
    QT_TRANSLATE_NOOP("core", "%1 is a folder; a project is a file."),
    QT_TRANSLATE_NOOP("core", "%1 is a pipe or a device; a project is a file."),
    QT_TRANSLATE_NOOP("core", "%1 is a link or no file; %2 is not opened until it is moved away."),
    QT_TRANSLATE_NOOP("core",
                      "%1 tells to delete another file, which no journal of Surgescope does; "
                      "%2 is not opened until it is moved away."),
    QT_TRANSLATE_NOOP("core", "%1 has a change that was not finished, and could not be copied to "
                              "read it without that: open it in the window, or free some space."),
    QT_TRANSLATE_NOOP("core", "%1 could not be opened: check that it and its folder may be read."),
    QT_TRANSLATE_NOOP("core", "%1 is not a project of Surgescope."),
    QT_TRANSLATE_NOOP("core", "%1 was saved by a newer version of Surgescope (its format is "
                              "version %2, this program reads up to %3); open it with that one."),
    QT_TRANSLATE_NOOP("core", "%1 is damaged; what is readable of it can be saved as another "
                              "project."),
    QT_TRANSLATE_NOOP("core", "Nothing of %1 can be read."),
    QT_TRANSLATE_NOOP("core", "%1 is being written by another program; try again in a moment."),
    QT_TRANSLATE_NOOP("core", "There is no room left on the disk for %1; what was saved before is "
                              "intact: free some space, or save the project on another disk."),
    QT_TRANSLATE_NOOP("core", "%1 has been moved or deleted since it was opened; save the project "
                              "under another name."),
    QT_TRANSLATE_NOOP("core", "%1 cannot be written: save the project in another folder."),
    QT_TRANSLATE_NOOP("core", "%1 could not be read or written, because the disk or a limit of "
                              "the system did not let it; what was saved before is intact: save "
                              "the project on another disk."),
    QT_TRANSLATE_NOOP("core", "%1 is open in another window; close it there, or choose another "
                              "name."),
    QT_TRANSLATE_NOOP("core", "Nothing can be written in the folder of %1; choose another "
                              "folder."),
    QT_TRANSLATE_NOOP("core", "This result is too large for a project file: \"%1\" takes more "
                              "than 999 MB; fewer MC samples or repeats need less."),
});

} // namespace

std::span<const char* const> coreSentences()
{
    return kSentences;
}

} // namespace ui
