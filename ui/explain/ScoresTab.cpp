#include "ui/explain/ScoresTab.h"

#include "ui/base/Format.h"
#include "ui/explain/TableLook.h"
#include "ui/models/ParametersModel.h"
#include "ui/plots/FoldGrid.h"
#include "ui/plots/RepeatLines.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

ScoresTab::ScoresTab(QWidget* parent)
    : ExplainTab(parent), m_grid(new FoldGrid), m_scores(new QLabel),
      m_rmse(new RepeatLines(QStringLiteral("scores"),
                             tr("RMSE of the held-out rows in each repeat"))),
      m_parameters(new ParametersModel(this)), m_parametersView(new QTableView)
{
    m_scores->setWordWrap(true);
    m_scores->setTextFormat(Qt::PlainText);
    m_scores->setObjectName(QStringLiteral("scores"));
    m_scores->setMargin(4);
    m_parametersView->setModel(m_parameters);
    setTableLook(*m_parametersView, QStringLiteral("parameters"),
                 tr("Parameters chosen by the search in each fold"));
    m_parametersView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->addWidget(m_rmse);
    parts->addWidget(m_parametersView);
    parts->setSizes({480, 440});
    parts->setChildrenCollapsible(false);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->addWidget(m_grid);
    rows->addWidget(m_scores);
    rows->addWidget(parts, 1);
    connect(m_grid, &FoldGrid::readOut, this, &ExplainTab::readOut);
    connect(m_rmse, &ValuePlot::readOut, this, &ExplainTab::readOut);
    ScoresTab::setExplained({});
}

void ScoresTab::begin(const core::ImportanceOptions& options, const QString& target)
{
    m_begin = [this, options, target] {
        m_grid->setSize(options.repeats, options.folds, tr("unit of %1").arg(target));
        m_scores->setText(tr("Folds of the explanation that is running; below is the one before."));
    };
    m_isRunning = true;
}

void ScoresTab::end()
{
    m_isRunning = false;
    m_begin = nullptr;
}

void ScoresTab::fillGrid(const Explained& explained)
{
    if (!explained.importance) {
        m_grid->setSize(0, 0, {});
        return;
    }
    const core::Importance& importance = *explained.importance;
    const auto& repeats = importance.shap.repeats;
    m_grid->setSize(static_cast<int>(std::max(importance.shap.asked, repeats.size())),
                    importance.options.folds, tr("unit of %1").arg(explained.target()));
    for (std::size_t repeat = 0; repeat < repeats.size(); ++repeat)
        for (std::size_t fold = 0; fold < repeats[repeat].folds.size(); ++fold)
            m_grid->setScore(repeat, fold, repeats[repeat].folds[fold].scores.rmse);
}

void ScoresTab::addFold(std::size_t repeat, std::size_t fold, double rmse)
{
    if (const auto begin = std::exchange(m_begin, nullptr)) // until then the one before is shown
        begin();
    m_grid->setScore(repeat, fold, rmse);
}

QString ScoresTab::scoresText(const Explained& explained) const
{
    const core::Importance& importance = *explained.importance;
    const auto text = [](const core::Scores& scores) {
        return tr("RMSE %1, MAE %2, R² %3")
            .arg(valueText(scores.rmse, 4), valueText(scores.mae, 4), valueText(scores.r2, 3));
    };
    QString scores = tr("Out of fold, mean over the repeats (%1): %2.")
                         .arg(countText(importance.shap.repeats.size()), text(importance.scores));
    if (importance.unsearched)
        scores += tr(" Without the search: %1.").arg(text(*importance.unsearched));
    if (importance.once)
        scores += tr(" One cross-validation: %1.").arg(text(importance.once->scores));
    if (importance.holdOut)
        scores += tr(" One split, %1 rows held out: %2.")
                      .arg(countText(importance.holdOut->heldOutRows()),
                           text(importance.holdOut->heldOut.scores));
    return scores;
}

void ScoresTab::setExplained(const Explained& explained)
{
    if (!m_isRunning)
        fillGrid(explained);
    m_scores->setVisible(explained.importance != nullptr);
    if (!explained.importance) {
        m_rmse->showHint(tr("The scores of each repeat appear here."));
        m_parametersView->hide();
        return;
    }
    const core::CrossValidatedShap& shap = explained.importance->shap;
    m_scores->setText(scoresText(explained));
    m_parameters->setShap(shap);
    m_parametersView->setVisible(m_parameters->rowCount() > 0);
    if (const QString hint = explained.spreadHint(); !hint.isEmpty()) {
        m_rmse->setNoLines(hint);
        return;
    }
    RepeatLinesData lines{.title = tr("RMSE over all rows, per repeat"),
                          .valueName = tr("RMSE (unit of %1)").arg(explained.target()),
                          .lines = {{.name = tr("RMSE"), .values = {}}}};
    for (const auto& repeat : shap.repeats)
        lines.lines.front().values.push_back(repeat.scores.rmse);
    m_rmse->setLines(std::move(lines));
}

void ScoresTab::home()
{
    m_rmse->home();
}

QWidget* ScoresTab::mainWidget()
{
    return m_grid;
}

} // namespace ui
