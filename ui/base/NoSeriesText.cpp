#include "ui/base/NoSeriesText.h"

#include "ui/base/Text.h"

namespace ui {

QString noSeriesText(bool isTableOpen, const QString& nothingOpen)
{
    if (!isTableOpen)
        return nothingOpen;
    return tr("The open table makes no series to forecast. The Data page says why and what can be "
              "done; Explain shows what drives one of its columns all the same.");
}

} // namespace ui
