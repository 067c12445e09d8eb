#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace ui {

/// The pages of resources/help in the window's language, with their list and a search.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);

    /// A page by its file's name without ending, "forecast", in front of the other windows.
    void showPage(const QString& name);

    /// The names of the pages in the order of the contents, which are the first.
    static QStringList pages();

private:
    struct Page
    {
        QString name;
        QString title; ///< its first heading
        QString text;
    };

    void listPages();
    void selectShown();
    void find();

    std::vector<Page> m_pages;
    QLineEdit* m_search;
    QListWidget* m_list;
    QTextBrowser* m_text;
    QString m_shown; ///< the page's name
};

} // namespace ui
