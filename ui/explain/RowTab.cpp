#include "ui/explain/RowTab.h"

#include "ui/base/Format.h"
#include "ui/plots/RepeatLines.h"
#include "ui/plots/WaterfallPlot.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

RowTab::RowTab(QWidget* parent)
    : ExplainTab(parent), m_other(new QSpinBox),
      m_compare(new QCheckBox(tr("&Compare with the row"))),
      m_hour(new QPushButton(tr("Show in the forecast"))), m_waterfall(new WaterfallPlot),
      m_lines(new RepeatLines(QStringLiteral("row_repeats"),
                              tr("SHAP values of the chosen row in each repeat")))
{
    m_compare->setToolTip(tr("Lays a second row beside the chosen one, hollow"));
    m_compare->setObjectName(QStringLiteral("compareRows"));
    m_other->setAccessibleName(tr("Row to compare with"));
    m_other->setToolTip(tr("The number of the row in the file, counted from 0"));
    m_other->setObjectName(QStringLiteral("otherRow"));
    m_other->setEnabled(false);
    auto* top = new QHBoxLayout;
    top->addWidget(m_compare);
    top->addWidget(m_other);
    top->addStretch();
    top->addWidget(m_hour);
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->addWidget(m_waterfall);
    parts->addWidget(m_lines);
    parts->setSizes({500, 420});
    parts->setChildrenCollapsible(false);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->addLayout(top);
    rows->addWidget(parts, 1);
    m_hour->setObjectName(QStringLiteral("rowHour"));
    m_hour->setToolTip(tr("Goes to this row's step on the Forecast page (Ctrl+Shift+H)"));
    connect(m_hour, &QPushButton::clicked, this, &RowTab::stepAsked);
    connect(m_compare, &QCheckBox::toggled, m_other, &QWidget::setEnabled);
    connect(m_compare, &QCheckBox::toggled, this, &RowTab::showRow);
    connect(m_other, &QSpinBox::valueChanged, this, &RowTab::showRow);
    for (ValuePlot* plot :
         {static_cast<ValuePlot*>(m_waterfall), static_cast<ValuePlot*>(m_lines)}) {
        connect(plot, &ValuePlot::readOut, this, &ExplainTab::readOut);
        connect(plot, &ValuePlot::featureChosen, this, &ExplainTab::featureChosen);
    }
    RowTab::setExplained({});
}

void RowTab::setExplained(const Explained& explained)
{
    m_explained = explained;
    m_hour->setVisible(explained.hasValues() && !explained.table->times.empty());
    if (explained.hasValues())
        m_other->setRange(0, static_cast<int>(explained.table->rows.back()));
    showRow();
}

void RowTab::selectRow(int row)
{
    m_row = row;
    showRow();
}

std::vector<std::size_t> RowTab::orderOf(std::size_t row) const
{
    const auto& mean = m_explained.summary().spread.mean;
    std::vector<std::size_t> order(m_explained.features());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto size = [&](std::size_t feature) {
        return std::abs(mean(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(feature)));
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
    return order;
}

WaterfallRow RowTab::waterfallOf(std::size_t row, const std::vector<std::size_t>& order) const
{
    const auto index = static_cast<Eigen::Index>(row);
    const auto& repeats = m_explained.importance->shap.repeats;
    const auto& spread = m_explained.summary().spread;
    WaterfallRow result{
        .name = m_explained.rowName(row), .actual = m_explained.table->y(index), .steps = {}};
    for (const auto& repeat : repeats)
        result.prediction += repeat.predictions(index) / static_cast<double>(repeats.size());
    result.base = result.prediction - spread.mean.row(index).sum();
    // A sum of one would be that one.
    const std::size_t shown = order.size() <= kSteps + 1 ? order.size() : kSteps;
    WaterfallStep rest{.name = tr("%1 other features").arg(order.size() - shown), .isSum = true};
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto column = static_cast<Eigen::Index>(order[i]);
        if (i >= shown) {
            rest.value += spread.mean(index, column);
            continue;
        }
        const auto values = m_explained.valuesOf(order[i]);
        const double mean = spread.mean(index, column);
        const bool hasSpread = m_explained.summary().hasSpread;
        result.steps.push_back({.name = m_explained.nameOf(order[i]),
                                .feature = static_cast<int>(order[i]),
                                .value = mean,
                                .low = hasSpread ? spread.min(index, column) : mean,
                                .high = hasSpread ? spread.max(index, column) : mean,
                                .shown = values.empty() ? NAN : values[row],
                                .isSum = values.empty()});
    }
    if (order.size() > shown) {
        rest.low = rest.high = rest.value;
        result.steps.push_back(rest);
    }
    return result;
}

void RowTab::showRow()
{
    if (!m_explained.hasValues() || m_row < 0 ||
        m_row >= static_cast<int>(m_explained.table->rows.size())) {
        m_waterfall->showHint(tr("Explain a table, then choose a row."));
        m_lines->showHint({});
        return;
    }
    const auto row = static_cast<std::size_t>(m_row);
    const auto order = orderOf(row);
    std::vector<WaterfallRow> rows{waterfallOf(row, order)};
    if (m_compare->isChecked()) {
        const auto& numbers = m_explained.table->rows;
        const auto found = std::lower_bound(numbers.begin(), numbers.end(),
                                            static_cast<std::size_t>(m_other->value()));
        if (found != numbers.end())
            rows.push_back(waterfallOf(static_cast<std::size_t>(found - numbers.begin()), order));
    }
    m_waterfall->setRows(std::move(rows), m_explained.target());
    if (const QString hint = m_explained.spreadHint(); !hint.isEmpty()) {
        m_lines->setNoLines(hint);
        return;
    }
    const QString name = m_explained.rowName(row);
    RepeatLinesData lines{.title = order.size() > kLines
                                       ? tr("SHAP values of %1: the %2 largest of %3 features")
                                             .arg(name, countText(kLines), countText(order.size()))
                                       : tr("SHAP values of %1").arg(name),
                          .valueName = tr("SHAP value (unit of %1)").arg(m_explained.target()),
                          .lines = {}};
    for (std::size_t i = 0; i < std::min(kLines, order.size()); ++i)
        lines.lines.push_back({.name = m_explained.nameOf(order[i]),
                               .feature = static_cast<int>(order[i]),
                               .values = m_explained.repeatsOf(row, order[i])});
    m_lines->setLines(std::move(lines));
}

void RowTab::home()
{
    m_waterfall->home();
    m_lines->home();
}

QWidget* RowTab::mainWidget()
{
    return m_waterfall;
}

} // namespace ui
