#include "ui/forecast/SweepView.h"

#include "core/options/ForecastLimits.h"
#include "ui/base/FlowLayout.h"
#include "ui/base/NoSeriesText.h"
#include "ui/base/OneLineText.h"
#include "ui/models/SweepTable.h"
#include "ui/plots/SweepPlot.h"
#include "ui/results/DetailTabs.h"
#include "ui/results/ResultTable.h"

#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

SweepView::SweepView(QWidget* parent)
    : QWidget(parent), m_form(new QWidget),
      m_dropouts(new QLineEdit(QStringLiteral("0 0.02 0.05 0.1 0.2 0.3"))),
      m_run(new QPushButton(tr("&Compare"))), m_use(new QPushButton),
      m_remark(new OneLineText(QStringLiteral("sweepRemark"))), m_plot(new SweepPlot),
      m_table(new ResultTable(QStringLiteral("sweep"), tr("Dropout probabilities compared")))
{
    setObjectName(QStringLiteral("sweepView"));
    auto* halves = new QSplitter(Qt::Vertical);
    halves->addWidget(m_plot);
    m_lower = new DetailTabs(m_table, tr("Compared"), core::RunKind::Dropout);
    halves->addWidget(m_lower);
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    layOutForm();
    rows->addWidget(m_form);
    rows->addWidget(m_remark);
    rows->addWidget(halves, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SweepView::showWhatCanBeDone);
    setResult(nullptr, {}, 0.95);
}

void SweepView::layOutForm()
{
    m_dropouts->setObjectName(QStringLiteral("sweepDropouts"));
    m_dropouts->setAccessibleName(tr("Dropout probabilities to compare"));
    m_dropouts->setToolTip(tr("The dropout probabilities p to compare, from 0 to 0.9, with spaces "
                              "between them"));
    m_dropouts->setMinimumWidth(m_dropouts->fontMetrics().horizontalAdvance(
        QStringLiteral("0 0.01 0.02 0.05 0.1 0.2 0.3 0.4")));
    m_run->setObjectName(QStringLiteral("runSweep"));
    m_run->setToolTip(tr("Trains the network once for each p, with the other settings as at the "
                         "left, and scores its band on the validation part"));
    m_use->setObjectName(QStringLiteral("useDropout"));
    m_use->setToolTip(tr("Sets the dropout at the left to the chosen row's, or to the best"));
    auto* layout = new FlowLayout(m_form);
    layout->addWidget(labelled(tr("&Dropout probabilities"), {m_dropouts}));
    layout->addWidget(m_run);
    layout->addWidget(m_use);
    connect(m_dropouts, &QLineEdit::textChanged, this, &SweepView::showWhatCanBeDone);
    connect(m_dropouts, &QLineEdit::returnPressed, m_run, &QPushButton::click);
    connect(m_run, &QPushButton::clicked, this, [this] { emit sweepAsked(dropouts()); });
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (const auto dropout = chosen())
            emit useAsked(*dropout);
    });
}

std::vector<double> SweepView::dropouts() const
{
    static const QRegularExpression gap(QStringLiteral("[\\s;]+"));
    std::vector<double> values;
    for (const QString& word : m_dropouts->text().split(gap, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        double value = m_dropouts->locale().toDouble(word, &isNumber);
        if (!isNumber)
            value = QLocale::c().toDouble(word, &isNumber);
        if (!isNumber || value < core::limits::kDropout.min || value > core::limits::kDropout.max)
            return {};
        values.push_back(value);
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

std::optional<double> SweepView::chosen() const
{
    if (!m_result || m_result->trials.empty())
        return std::nullopt;
    const int row = m_table->currentRow();
    return m_result->trials[row < 0 ? m_result->chosen : static_cast<std::size_t>(row)].dropout;
}

RunsTab& SweepView::runs()
{
    return m_lower->runs();
}

void SweepView::setHasSeries(bool hasSeries)
{
    m_hasSeries = hasSeries;
    setResult(nullptr, {}, 0.95);
}

void SweepView::setResult(std::shared_ptr<const core::DropoutSweep> result, const QString& unit,
                          double level)
{
    m_result = std::move(result);
    m_plot->setVisible(m_result != nullptr);
    m_lower->setHasResult(m_result != nullptr);
    if (m_result) {
        m_plot->setSweep(*m_result, unit);
        m_table->setContent(sweepTable(*m_result, unit, level));
        m_table->setCurrentIndex(m_table->model()->index(static_cast<int>(m_result->chosen), 0));
        m_remark->setText(
            tr("p = %1 has the lowest Winkler score of the validation part. The test part was not "
               "looked at; calibration is left out, since it would make any p cover its level.")
                .arg(dropoutText(m_result->trials[m_result->chosen].dropout)));
    } else {
        m_remark->setText(
            m_hasSeries
                ? tr("Compare some dropout probabilities to see which does best on "
                     "the validation part.")
                : noSeriesText(m_isTableOpen, tr("Open a data file or the demo data, then compare "
                                                 "dropout probabilities.")));
    }
    showWhatCanBeDone();
}

void SweepView::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showWhatCanBeDone();
}

void SweepView::showWhatCanBeDone()
{
    m_run->setEnabled(m_hasSeries && !m_isBusy && !dropouts().empty());
    const auto dropout = chosen();
    m_use->setVisible(dropout.has_value());
    if (dropout)
        m_use->setText(tr("&Use p = %1").arg(dropoutText(*dropout)));
}

} // namespace ui
