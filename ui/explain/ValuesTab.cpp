#include "ui/explain/ValuesTab.h"

#include "ui/base/Format.h"
#include "ui/explain/TableLook.h"
#include "ui/models/ShapValuesModel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

ValuesTab::ValuesTab(QWidget* parent)
    : ExplainTab(parent), m_filter(new QLineEdit), m_count(new QLabel),
      m_model(new ShapValuesModel(this)), m_view(new QTableView)
{
    m_filter->setPlaceholderText(tr("row 10, repeat 5"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setObjectName(QStringLiteral("valueFilter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setToolTip(tr("Shows only what is named here: a row (row 10), a repeat "
                            "(repeat 5), part of a feature's name. Both count from 0."));
    auto* label = new QLabel(tr("&Find"));
    label->setBuddy(m_filter);
    auto* top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_filter, 1);
    top->addWidget(m_count);
    m_view->setModel(m_model);
    setTableLook(*m_view, QStringLiteral("shap_values"),
                 tr("SHAP values by row, repeat and feature"));
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(ShapValuesModel::Row, Qt::AscendingOrder);
    QHeaderView& heads = *m_view->horizontalHeader();
    for (const int column : {ShapValuesModel::Row, ShapValuesModel::Repeat})
        heads.resizeSection(column, fontMetrics().averageCharWidth() * 11);
    for (const int column : {ShapValuesModel::FeatureValue, ShapValuesModel::ShapValue})
        heads.resizeSection(column, fontMetrics().averageCharWidth() * 18);
    heads.setSectionResizeMode(ShapValuesModel::Feature, QHeaderView::Stretch); // names are long
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->addLayout(top);
    rows->addWidget(m_view, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &ValuesTab::applyFilter);
    connect(m_view, &QTableView::clicked, this,
            [this](const QModelIndex& index) { emit rowChosen(m_model->tableRow(index.row())); });
    auto* copy = new QShortcut(QKeySequence::Copy, m_view);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &ValuesTab::copySelection);
    showCount();
}

void ValuesTab::setExplained(const Explained& explained)
{
    m_model->setExplained(explained);
    showCount();
}

void ValuesTab::applyFilter()
{
    m_model->setFilter(ValueFilter::fromText(m_filter->text()));
    showCount();
}

void ValuesTab::showCount()
{
    m_count->setText(tr("%1 of %2 values")
                         .arg(countText(static_cast<std::size_t>(m_model->rowCount())),
                              countText(m_model->valueCount())));
}

void ValuesTab::copySelection() const
{
    QString text;
    for (const QModelIndex& line : m_view->selectionModel()->selectedRows()) {
        for (int column = 0; column < m_model->columnCount(); ++column)
            text += (column > 0 ? QStringLiteral("\t") : QString()) +
                    m_model->index(line.row(), column).data().toString();
        text += QLatin1Char('\n');
    }
    QApplication::clipboard()->setText(text);
}

QWidget* ValuesTab::mainWidget()
{
    return m_view;
}

} // namespace ui
