#include "ui/explain/ExplainSetup.h"

#include "core/trees/BoostedTrees.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/explain/OptionText.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <limits>

namespace ui {

namespace {

constexpr int kMany = std::numeric_limits<int>::max();

/// Gives a field its name, its label, its tooltip and what a screen reader says.
void addField(QFormLayout* form, QWidget* field, const char* name, const QString& label,
              const QString& toolTip)
{
    field->setObjectName(QLatin1String(name));
    field->setToolTip(toolTip);
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    auto* text = new QLabel(label);
    text->setBuddy(field);
    text->setToolTip(toolTip);
    form->addRow(text, field);
}

void setNumber(QSpinBox* field, int least, int most, int value)
{
    field->setRange(least, most);
    field->setValue(value);
    field->setGroupSeparatorShown(true);
}

void setNumber(QDoubleSpinBox* field, double least, double most, double value, double step,
               int decimals)
{
    field->setDecimals(decimals);
    field->setRange(least, most);
    field->setSingleStep(step);
    field->setValue(value);
}

QFormLayout* formOf(QGroupBox* box)
{
    auto* form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    return form;
}

const char* const kSeriesGroups[] = {"lags", "calendar", "holiday", "weather"};

} // namespace

ExplainSetup::ExplainSetup(QWidget* parent)
    : QWidget(parent), m_source(new QComboBox), m_target(new QComboBox), m_columns(new QListWidget),
      m_text(new QComboBox), m_groups(new QLineEdit), m_sample(new QSpinBox),
      m_seriesFields(new QWidget), m_learner(new QComboBox), m_trees(new QSpinBox),
      m_depth(new QSpinBox), m_leaf(new QSpinBox), m_split(new QSpinBox),
      m_share(new QDoubleSpinBox), m_alpha(new QDoubleSpinBox), m_rate(new QDoubleSpinBox),
      m_state(new QSpinBox), m_repeats(new QSpinBox), m_folds(new QSpinBox), m_kind(new QComboBox),
      m_gap(new QSpinBox), m_seed(new QSpinBox), m_search(new QGroupBox),
      m_candidates(new QSpinBox), m_innerFolds(new QSpinBox), m_space(new QLineEdit),
      m_start(new QPushButton), m_estimate(new QLabel)
{
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(8, 8, 8, 8);
    for (QWidget* box : {tableBox(), learnerBox(), foldsBox(), searchBox()})
        rows->addWidget(box);
    rows->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(content->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(startBox());
    layout->addWidget(scroll, 1);
    setAccessibleName(tr("Settings of the explanation"));

    for (QSpinBox* field : findChildren<QSpinBox*>())
        connect(field, &QSpinBox::valueChanged, this, &ExplainSetup::tell);
    for (QDoubleSpinBox* field : findChildren<QDoubleSpinBox*>())
        connect(field, &QDoubleSpinBox::valueChanged, this, &ExplainSetup::tell);
    for (QComboBox* field : {m_text, m_learner, m_kind})
        connect(field, &QComboBox::currentIndexChanged, this, &ExplainSetup::tell);
    for (QCheckBox* field : m_seriesGroups)
        connect(field, &QCheckBox::toggled, this, &ExplainSetup::tell);
    for (QLineEdit* field : {m_groups, m_space})
        connect(field, &QLineEdit::textChanged, this, &ExplainSetup::tell);
    connect(m_source, &QComboBox::currentIndexChanged, this, &ExplainSetup::tell);
    connect(m_target, &QComboBox::currentIndexChanged, this, &ExplainSetup::showColumns);
    connect(m_columns, &QListWidget::itemChanged, this, &ExplainSetup::tell);
    connect(m_search, &QGroupBox::toggled, this, &ExplainSetup::tell);
    showWhatMatters();
}

QWidget* ExplainSetup::tableBox()
{
    auto* box = new QGroupBox(tr("What is explained"));
    m_tableForm = formOf(box);
    m_source->addItems({tr("Columns of the file"), tr("Hours of the series")});
    for (QComboBox* field : {m_source, m_target, m_text, m_learner, m_kind}) {
        field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field->setMinimumContentsLength(12);
    }
    addField(m_tableForm, m_source, "explainSource", tr("Ta&ble"),
             tr("The rows of the file, or the steps of the loaded series with what was known "
                "before each: lags, calendar, holiday, weather"));
    addField(m_tableForm, m_target, "explainTarget", tr("&Target"),
             tr("The column that is to be explained"));
    m_columns->setMinimumHeight(5 * fontMetrics().height());
    m_columns->setMaximumHeight(9 * fontMetrics().height());
    addField(m_tableForm, m_columns, "explainFeatures", tr("Feature&s"),
             tr("The columns that explain it; press Space to tick or untick one"));
    auto* series = new QVBoxLayout(m_seriesFields);
    series->setContentsMargins(0, 0, 0, 0);
    const QString names[] = {tr("Lags: 1 step, 1 day, 1 week"), tr("Calendar: hour, weekday"),
                             tr("Holiday: day, before, after"), tr("Weather: the step before")};
    for (std::size_t i = 0; i < std::size(names); ++i) {
        m_seriesGroups[i] = new QCheckBox(names[i]);
        m_seriesGroups[i]->setChecked(true);
        m_seriesGroups[i]->setObjectName(QLatin1String(kSeriesGroups[i]));
        series->addWidget(m_seriesGroups[i]);
    }
    m_tableForm->addRow(m_seriesFields);
    m_text->addItems({tr("one column per text"), tr("order of the alphabet")});
    addField(m_tableForm, m_text, "explainText", tr("Te&xt columns"),
             tr("How a column of text becomes numbers"));
    m_groups->setPlaceholderText(tr("weather = temp, dewp; …"));
    addField(m_tableForm, m_groups, "groups", tr("&Groups"),
             tr("Features to be looked at as one, too: name = feature, feature; name = …"));
    setNumber(m_sample, 0, kMany, 0);
    m_sample->setSpecialValueText(tr("all"));
    addField(m_tableForm, m_sample, "explainSample", tr("Ro&ws"),
             tr("Explains so many rows only, drawn at random: a long file takes less time"));
    return box;
}

QWidget* ExplainSetup::learnerBox()
{
    const core::ImportanceOptions options;
    auto* box = new QGroupBox(tr("Learner"));
    m_learnerForm = formOf(box);
    m_learner->addItem(tr("Random forest"));
    if (core::BoostedTrees::available())
        m_learner->addItem(tr("Boosted trees"));
    setNumber(m_trees, 1, 100000, options.forest.nEstimators);
    setNumber(m_depth, 0, 1000, options.forest.maxDepth);
    m_depth->setSpecialValueText(tr("no limit"));
    setNumber(m_leaf, 1, 1000000, options.forest.minSamplesLeaf);
    setNumber(m_split, 2, 1000000, options.forest.minSamplesSplit);
    setNumber(m_share, 1.0, 100.0, 100.0 * options.forest.maxFeatures, 5.0, 0);
    m_share->setSuffix(tr(" %"));
    setNumber(m_alpha, 0.0, 1e6, options.forest.ccpAlpha, 0.1, 4);
    setNumber(m_rate, 0.001, 1.0, options.boosted.learningRate, 0.05, 3);
    setNumber(m_state, 0, kMany, static_cast<int>(options.forest.randomState));
    addField(m_learnerForm, m_learner, "explainLearner", tr("&Learner"),
             tr("scikit-learn's random forest, or XGBoost's boosted trees, which take missing "
                "values"));
    addField(m_learnerForm, m_trees, "n_estimators", tr("Trees"), tr("n_estimators"));
    addField(m_learnerForm, m_depth, "max_depth", tr("Depth"), tr("max_depth, of a tree at most"));
    addField(m_learnerForm, m_leaf, "min_samples_leaf", tr("Leaf, rows"),
             tr("min_samples_leaf, fewest rows in a leaf"));
    addField(m_learnerForm, m_split, "min_samples_split", tr("Split, rows"),
             tr("min_samples_split, fewest rows that are split"));
    addField(m_learnerForm, m_share, "max_features", tr("Features tried"),
             tr("max_features, share of the features tried per split"));
    addField(m_learnerForm, m_alpha, "ccp_alpha", tr("Pruning"),
             tr("ccp_alpha, cost per leaf; 0 does not prune"));
    addField(m_learnerForm, m_rate, "learning_rate", tr("Learning rate"),
             tr("learning_rate, share of a tree's answer that is taken"));
    addField(m_learnerForm, m_state, "random_state", tr("Random state"),
             tr("random_state of the learner: the same number, the same trees"));
    return box;
}

QWidget* ExplainSetup::foldsBox()
{
    const core::ImportanceOptions options;
    auto* box = new QGroupBox(tr("Cross-validation"));
    m_foldsForm = formOf(box);
    setNumber(m_repeats, 1, 100000, options.repeats);
    setNumber(m_folds, 2, 1000, options.folds);
    m_kind->addItems({tr("shuffled"), tr("blocks in time")});
    setNumber(m_gap, -1, 1000000, -1);
    m_gap->setSpecialValueText(tr("as lags reach"));
    setNumber(m_seed, 0, kMany, static_cast<int>(options.seed));
    addField(m_foldsForm, m_repeats, "repeats", tr("&Repeats"),
             tr("How often the rows are split anew"));
    addField(m_foldsForm, m_folds, "folds", tr("F&olds"),
             tr("Parts of the rows; each is held out once per repeat"));
    addField(m_foldsForm, m_kind, "foldKind", tr("Split"),
             tr("At random, or in blocks of neighbouring rows: for rows in the order of time"));
    addField(m_foldsForm, m_gap, "gap", tr("Gap, rows"),
             tr("Rows on both sides of a block that nothing is learned from"));
    addField(m_foldsForm, m_seed, "seed", tr("See&d"),
             tr("Of the splits: the same number, the same folds"));
    return box;
}

QWidget* ExplainSetup::searchBox()
{
    const core::SearchOptions options;
    m_search->setTitle(tr("&Nested search of the parameters"));
    m_search->setCheckable(true);
    m_search->setChecked(false);
    m_search->setObjectName(QStringLiteral("nested"));
    m_search->setToolTip(tr("In each fold, the learner's parameters are chosen on its training "
                            "rows alone"));
    auto* form = formOf(m_search);
    setNumber(m_candidates, 1, 100000, options.candidates);
    setNumber(m_innerFolds, 2, 1000, options.folds);
    addField(form, m_candidates, "candidates", tr("Candidates"),
             tr("Points of the parameter space tried in each fold"));
    addField(form, m_innerFolds, "innerFolds", tr("Inner folds"), tr("Folds of the search"));
    m_space->setPlaceholderText(tr("as in the article"));
    addField(form, m_space, "space", tr("Space"),
             tr("What the search may choose, like: max_depth=4,8,none; n_estimators=100,200"));
    auto* fill = new QPushButton(tr("Fill in the usual space"));
    fill->setAutoDefault(false);
    fill->setToolTip(tr("Writes the learner's usual space into the field, to be edited"));
    form->addRow(fill);
    connect(fill, &QPushButton::clicked, this, [this] {
        core::ImportanceOptions usual;
        usual.learner =
            m_learner->currentIndex() == 0 ? core::LearnerKind::Forest : core::LearnerKind::Boosted;
        m_space->setText(textOf(core::spaceOf(usual)));
    });
    return m_search;
}

QWidget* ExplainSetup::startBox()
{
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(8, 8, 8, 0);
    m_start->setText(tr("▸ &Explain"));
    m_start->setObjectName(QStringLiteral("startExplain"));
    m_start->setToolTip(tr("Computes SHAP values of every row by models that have not seen it "
                           "(Ctrl+Shift+R)"));
    m_start->setEnabled(false);
    m_estimate->setWordWrap(true);
    m_estimate->setTextFormat(Qt::PlainText);
    m_estimate->setObjectName(QStringLiteral("explainEstimate"));
    m_estimate->setMinimumHeight(2 * fontMetrics().lineSpacing()); // nothing jumps when it fills
    m_estimate->setAlignment(Qt::AlignTop);
    auto* command = new QPushButton(tr("Copy as command line"));
    command->setObjectName(QStringLiteral("copyCommand"));
    command->setAutoDefault(false);
    command->setToolTip(tr("Copies the command that computes the same without the window"));
    rows->addWidget(m_start);
    rows->addWidget(m_estimate);
    rows->addWidget(command);
    connect(m_start, &QPushButton::clicked, this, &ExplainSetup::explainAsked);
    connect(command, &QPushButton::clicked, this, [this] {
        try {
            QApplication::clipboard()->setText(commandLine());
        } catch (const std::exception& error) {
            showEstimate(QString::fromUtf8(error.what()), true);
        }
    });
    return box;
}

bool ExplainSetup::isSeries() const
{
    return m_source->currentIndex() == 1 && m_dataset.series;
}

void ExplainSetup::setDataset(const app::Dataset& dataset)
{
    const bool isSameTable = dataset.table == m_dataset.table;
    const bool hadSeries = m_dataset.series != nullptr;
    m_dataset = dataset;
    m_showing = true;
    if (!isSameTable) {
        m_target->clear();
        for (const auto& column : dataset.table->columns)
            m_target->addItem(QString::fromStdString(column.name()));
        m_target->setCurrentIndex(m_target->count() - 1);
    }
    const bool hasSeries = dataset.series != nullptr;
    if (!isSameTable || hadSeries != hasSeries) {
        m_source->setCurrentIndex(hasSeries ? 1 : 0);
        // Hours beside a held-out one hold its value: shuffled folds would leak.
        m_kind->setCurrentIndex(hasSeries ? 1 : 0);
    }
    m_source->setEnabled(hasSeries);
    m_showing = false;
    showColumns();
}

/// All columns but the target, all ticked.
void ExplainSetup::showColumns()
{
    if (m_showing || !m_dataset.table)
        return;
    m_showing = true;
    m_columns->clear();
    for (const auto& column : m_dataset.table->columns) {
        const QString name = QString::fromStdString(column.name());
        if (name == m_target->currentText())
            continue;
        auto* item = new QListWidgetItem(name, m_columns);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_showing = false;
    tell();
}

QStringList ExplainSetup::chosenColumns() const
{
    QStringList chosen;
    for (int i = 0; i < m_columns->count(); ++i)
        if (m_columns->item(i)->checkState() == Qt::Checked)
            chosen << m_columns->item(i)->text();
    return chosen;
}

void ExplainSetup::showWhatMatters()
{
    const auto setRow = [](QFormLayout* form, QWidget* field, bool shown) {
        field->setVisible(shown);
        if (QWidget* label = form->labelForField(field))
            label->setVisible(shown);
    };
    const bool series = isSeries();
    setRow(m_tableForm, m_target, !series);
    setRow(m_tableForm, m_columns, !series);
    setRow(m_tableForm, m_text, !series);
    m_seriesFields->setVisible(series);
    const bool forest = m_learner->currentIndex() == 0;
    for (QWidget* field : {static_cast<QWidget*>(m_leaf), static_cast<QWidget*>(m_split),
                           static_cast<QWidget*>(m_share), static_cast<QWidget*>(m_alpha)})
        setRow(m_learnerForm, field, forest);
    setRow(m_learnerForm, m_rate, !forest);
    setRow(m_foldsForm, m_gap, m_kind->currentIndex() == 1);
}

void ExplainSetup::tell()
{
    if (m_showing)
        return;
    showWhatMatters();
    m_start->setEnabled(hasData());
    emit changed();
}

app::FeatureRequest ExplainSetup::request() const
{
    app::FeatureRequest request;
    request.sample = static_cast<std::size_t>(m_sample->value());
    if (isSeries()) {
        request.series = m_dataset.series;
        request.seriesFeatures = {.lags = m_seriesGroups[0]->isChecked(),
                                  .calendar = m_seriesGroups[1]->isChecked(),
                                  .holiday = m_seriesGroups[2]->isChecked(),
                                  .weather = m_seriesGroups[3]->isChecked()};
        return request;
    }
    request.table = m_dataset.table;
    request.columns.target = m_target->currentText().toStdString();
    request.columns.text =
        m_text->currentIndex() == 0 ? core::TextEncoding::OneHot : core::TextEncoding::Ordinal;
    // All of them: then those that cannot be used are left out with a word, not an error.
    const QStringList chosen = chosenColumns();
    if (chosen.size() < m_columns->count())
        for (const QString& name : chosen)
            request.columns.features.push_back(name.toStdString());
    return request;
}

core::ImportanceOptions ExplainSetup::options() const
{
    core::ImportanceOptions options;
    const auto state = static_cast<std::uint32_t>(m_state->value());
    if (m_learner->currentIndex() == 0) {
        options.forest = {.nEstimators = m_trees->value(),
                          .maxDepth = m_depth->value(),
                          .minSamplesSplit = m_split->value(),
                          .minSamplesLeaf = m_leaf->value(),
                          .maxFeatures = m_share->value() / 100.0,
                          .ccpAlpha = m_alpha->value(),
                          .randomState = state};
    } else {
        options.learner = core::LearnerKind::Boosted;
        options.boosted.trees = m_trees->value();
        if (m_depth->value() > 0)
            options.boosted.maxDepth = m_depth->value();
        options.boosted.learningRate = m_rate->value();
        options.boosted.randomState = state;
    }
    options.repeats = m_repeats->value();
    options.folds = m_folds->value();
    options.seed = static_cast<std::uint32_t>(m_seed->value());
    if (m_kind->currentIndex() == 1) {
        options.foldKind = core::FoldKind::Blocked;
        if (m_gap->value() >= 0)
            options.gap = m_gap->value();
    }
    options.groups = groupsFromText(m_groups->text());
    if (m_search->isChecked()) {
        options.search = core::SearchOptions{
            .space = {}, .candidates = m_candidates->value(), .folds = m_innerFolds->value()};
        if (!m_space->text().trimmed().isEmpty())
            options.search->space = spaceFromText(m_space->text());
    }
    return options;
}

QString ExplainSetup::commandLine() const
{
    const core::ImportanceOptions chosen = options();
    const core::ImportanceOptions usual;
    QStringList words{QStringLiteral("surgescope"), QStringLiteral("explain")};
    const auto add = [&](const char* option, const QString& value) {
        words << QLatin1String(option) << shellWord(value);
    };
    const auto addIf = [&](bool isOther, const char* option, const QString& value) {
        if (isOther)
            add(option, value);
    };
    const auto number = [](auto value) { return QString::number(value); };
    if (m_dataset.file.empty())
        words << QStringLiteral("--demo");
    else
        add("--data", QString::fromStdU16String(m_dataset.file.u16string()));
    if (isSeries()) {
        add("--table", QStringLiteral("series"));
        addIf(!m_dataset.group.empty(), "--group", QString::fromStdString(m_dataset.group));
        QStringList groups;
        for (std::size_t i = 0; i < std::size(kSeriesGroups); ++i)
            if (m_seriesGroups[i]->isChecked())
                groups << QLatin1String(kSeriesGroups[i]);
        addIf(groups.size() < 4, "--features", groups.join(QLatin1Char(',')));
    } else {
        add("--target", m_target->currentText());
        addIf(chosenColumns().size() < m_columns->count(), "--features",
              chosenColumns().join(QLatin1Char(',')));
        addIf(m_text->currentIndex() == 1, "--text", QStringLiteral("ordinal"));
    }
    addIf(!m_groups->text().trimmed().isEmpty(), "--groups", m_groups->text());
    addIf(m_sample->value() > 0, "--sample", number(m_sample->value()));
    const bool forest = chosen.learner == core::LearnerKind::Forest;
    addIf(!forest, "--learner", QStringLiteral("boosted"));
    addIf(m_trees->value() != usual.forest.nEstimators, "--n-estimators", number(m_trees->value()));
    addIf(m_depth->value() > 0, "--max-depth", number(m_depth->value()));
    if (forest) {
        addIf(m_leaf->value() != 1, "--min-samples-leaf", number(m_leaf->value()));
        addIf(m_split->value() != 2, "--min-samples-split", number(m_split->value()));
        addIf(m_share->value() < 100.0, "--max-features", number(m_share->value() / 100.0));
        addIf(m_alpha->value() > 0.0, "--ccp-alpha", number(m_alpha->value()));
    } else {
        addIf(chosen.boosted.learningRate != usual.boosted.learningRate, "--learning-rate",
              number(chosen.boosted.learningRate));
    }
    addIf(m_state->value() != 10, "--random-state", number(m_state->value()));
    addIf(chosen.repeats != usual.repeats, "--repeats", number(chosen.repeats));
    addIf(chosen.folds != usual.folds, "--folds", number(chosen.folds));
    addIf(chosen.seed != usual.seed, "--seed", number(chosen.seed));
    if (chosen.foldKind == core::FoldKind::Blocked)
        words << QStringLiteral("--blocked");
    addIf(chosen.gap.has_value(), "--gap", number(chosen.gap.value_or(0)));
    if (chosen.search) {
        words << QStringLiteral("--nested");
        addIf(chosen.search->candidates != 10, "--candidates", number(chosen.search->candidates));
        addIf(chosen.search->folds != 3, "--inner-folds", number(chosen.search->folds));
        addIf(chosen.search->space.has_value(), "--space", m_space->text());
    }
    add("--out", QStringLiteral("explained"));
    return words.join(QLatin1Char(' '));
}

void ExplainSetup::showEstimate(const QString& text, bool isProblem)
{
    QPalette colours = palette();
    if (isProblem)
        colours.setColor(QPalette::WindowText, themeOf(colours).error);
    m_estimate->setPalette(isProblem ? colours : QPalette());
    m_estimate->setText(text);
}

void ExplainSetup::setRunning(bool running)
{
    m_start->setEnabled(!running && hasData());
}

} // namespace ui
