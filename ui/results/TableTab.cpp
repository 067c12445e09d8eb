#include "ui/results/TableTab.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace ui {

TableTab::TableTab(const QString& name, const QString& accessibleName, const QString& hint,
                   Maker make, QWidget* parent)
    : ResultTab(parent), m_hint(hint), m_make(std::move(make)), m_remark(new QLabel),
      m_table(new ResultTable(name, accessibleName))
{
    m_remark->setWordWrap(true);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setMargin(4);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_remark);
    rows->addWidget(m_table, 1);
    connect(m_table, &ResultTable::stretchChosen, this, &ResultTab::stretchChosen);
}

void TableTab::fill(const ShownResult& result)
{
    m_table->setVisible(result.forecast != nullptr);
    m_remark->setText(result.series ? m_hint : QString()); // else nothing can be trained
    m_remark->setVisible(true);
    m_remark->setAlignment(result.forecast ? Qt::AlignLeft : Qt::AlignCenter);
    if (!result.forecast)
        return;
    Content content = m_make(*result.forecast, result);
    m_remark->setText(content.remark);
    m_remark->setVisible(!content.remark.isEmpty());
    m_table->setContent(std::move(content.table), std::move(content.stretches));
}

} // namespace ui
