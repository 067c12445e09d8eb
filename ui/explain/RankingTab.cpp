#include "ui/explain/RankingTab.h"

#include "app/MessageText.h"
#include "ui/base/Format.h"
#include "ui/explain/TableLook.h"
#include "ui/models/RankingModel.h"
#include "ui/plots/RepeatLines.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

RankingTab::RankingTab(QWidget* parent)
    : ExplainTab(parent), m_verdict(new QLabel),
      m_ranks(
          new RepeatLines(QStringLiteral("ranking"), tr("Rank of each feature in each repeat"))),
      m_model(new RankingModel(this))
{
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setMargin(4);
    auto* table = new QTableView;
    table->setModel(m_model);
    setTableLook(*table, QStringLiteral("ranking_table"),
                 tr("Importance of the features and how sure their order is"));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->addWidget(m_ranks);
    parts->addWidget(table);
    parts->setSizes({400, 520});
    parts->setChildrenCollapsible(false);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->addWidget(m_verdict);
    rows->addWidget(parts, 1);
    connect(m_ranks, &ValuePlot::readOut, this, &ExplainTab::readOut);
    connect(m_ranks, &ValuePlot::featureChosen, this, &ExplainTab::featureChosen);
    RankingTab::setExplained({});
}

QString RankingTab::verdict() const
{
    return m_verdict->text();
}

void RankingTab::setExplained(const Explained& explained)
{
    m_verdict->setVisible(explained.importance != nullptr);
    if (!explained.importance) {
        m_ranks->showHint(tr("The ranking over the repeats appears here."));
        m_model->clear();
        return;
    }
    const core::ShapSummary& summary = explained.summary();
    m_verdict->setText(app::messageText(summary.verdict));
    m_model->setSummary(summary, explained.shap().repeats.size());
    if (const QString hint = explained.spreadHint(); !hint.isEmpty()) {
        m_ranks->setNoLines(hint);
        return;
    }
    const std::size_t count = summary.ranking.size();
    RepeatLinesData lines{.title = count > kLines
                                       ? tr("Rank by mean |SHAP|: the first %1 of %2 features")
                                             .arg(countText(kLines), countText(count))
                                       : tr("Rank of each feature by mean |SHAP|"),
                          .valueName = tr("rank"),
                          .isRank = true,
                          .lines = {}};
    for (std::size_t place = 0; place < std::min(kLines, count); ++place) {
        const std::size_t feature = summary.ranking[place];
        const auto& ranks = summary.features[feature].rankPerRepeat;
        lines.lines.push_back({.name = explained.nameOf(feature),
                               .feature = static_cast<int>(feature),
                               .values = {ranks.begin(), ranks.end()}});
    }
    m_ranks->setLines(std::move(lines));
}

void RankingTab::home()
{
    m_ranks->home();
}

QWidget* RankingTab::mainWidget()
{
    return m_ranks;
}

} // namespace ui
