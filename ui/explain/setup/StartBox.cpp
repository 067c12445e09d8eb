#include "ui/explain/setup/StartBox.h"

#include "ui/base/Theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

StartBox::StartBox(QWidget* parent)
    : QWidget(parent), m_start(new QPushButton(tr("▸ E&xplain"))), m_estimate(new QLabel)
{
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
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 8, 8, 0);
    rows->addWidget(m_start);
    rows->addWidget(m_estimate);
    rows->addWidget(command);
    connect(m_start, &QPushButton::clicked, this, &StartBox::explainAsked);
    connect(command, &QPushButton::clicked, this, &StartBox::commandAsked);
}

void StartBox::setReady(bool isReady)
{
    m_start->setEnabled(isReady);
}

void StartBox::showEstimate(const QString& text, bool isProblem)
{
    QPalette colours = palette();
    if (isProblem)
        colours.setColor(QPalette::WindowText, themeOf(colours).error);
    m_estimate->setPalette(isProblem ? colours : QPalette());
    m_estimate->setText(text);
}

} // namespace ui
