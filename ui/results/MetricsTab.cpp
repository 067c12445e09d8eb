#include "ui/results/MetricsTab.h"

#include "ui/base/CoreText.h"
#include "ui/models/ChanceText.h"
#include "ui/models/MetricsModel.h"
#include "ui/results/ResultTable.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

MetricsTab::MetricsTab(QWidget* parent)
    : ResultTab(parent), m_model(new MetricsModel(this)), m_view(new QTableView),
      m_remark(new QLabel)
{
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("metrics"));
    m_view->setAccessibleName(tr("How good each model's forecast was"));
    styleTable(*m_view);
    m_remark->setWordWrap(true);
    m_remark->setMargin(4);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_remark);
    rows->addWidget(m_view, 1);
    fill({});
}

void MetricsTab::fill(const ShownResult& result)
{
    const core::Forecast* forecast = result.forecast.get();
    m_view->setVisible(forecast != nullptr);
    m_remark->setAlignment(forecast != nullptr ? Qt::AlignLeft : Qt::AlignCenter);
    if (forecast != nullptr)
        m_remark->setText(chanceRemark(coreName(forecast->bayesian.name)));
    else if (result.series)
        m_remark->setText(tr("Train to see how good each model's forecast of the test part is."));
    else
        m_remark->clear(); // nothing can be trained
    if (forecast != nullptr)
        m_model->setForecast(*forecast, result.differences.get());
    else
        m_model->clear();
}

} // namespace ui
